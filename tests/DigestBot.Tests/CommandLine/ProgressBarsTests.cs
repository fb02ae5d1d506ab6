using DigestBot.CommandLine;
using DigestBot.Storing;

namespace DigestBot.Tests.CommandLine;

public sealed class ProgressBarsTests
{
    [Fact]
    public async Task A_person_sees_a_bar_for_each_part_and_none_is_left_at_the_end()
    {
        var shown = await ShownAsync(ansi: true);

        shown.ShouldContain("Writing ");
        shown.ShouldContain("Reading it through ");
        shown.ShouldContain("100%");
        shown.ShouldEndWith("\e[?25h"); // the cursor is shown again
    }

    [Fact]
    public async Task A_terminal_that_does_not_tell_its_height_gets_bars_too() =>
        (await ShownAsync(ansi: true, height: 0)).ShouldContain("100%");

    [Fact]
    public async Task A_script_sees_nothing() => (await ShownAsync(ansi: false)).ShouldBeEmpty();

    private static async Task<string> ShownAsync(bool ansi, int height = 24)
    {
        var text = new StringWriter();
        var result = await ProgressBars.ShowAsync(
            ATerminal.Of(text, ansi, height: height),
            progress =>
            {
                Headway.Report(progress, "Writing", 1, 2);
                Headway.Report(progress, "Writing", 2, 2);
                Headway.Report(progress, "Reading it through", 0, 0);
                return Task.FromResult(7);
            }
        );
        result.ShouldBe(7);
        return text.ToString();
    }
}
