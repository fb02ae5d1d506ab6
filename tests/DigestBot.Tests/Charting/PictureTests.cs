using System.Globalization;
using DigestBot.Charting;
using ScottPlot;
using SkiaSharp;

namespace DigestBot.Tests.Charting;

public sealed class PictureTests
{
    private static readonly DateOnly First = new(2026, 2, 4);

    [Fact]
    public void Each_panel_adds_its_height()
    {
        using var picture = Draw(Line(3, 5), Stack((2, 1), (4, 0)), Ranking(("Qwen", 5)));

        (picture.Width, picture.Height).ShouldBe((Picture.Width, 3 * Picture.HeightOfPanel));
    }

    [Fact]
    public void A_bar_is_as_long_as_its_number()
    {
        using var picture = Draw(Ranking(("a", 40), ("b", 10)));

        var rows = Enumerable.Range(0, picture.Height).Select(y => CountIn(picture, y, Colours.Amber)).ToList();
        var (longest, shortest) = (rows.Max(), rows.Where(width => width > 0).Min());
        ((double)longest / shortest).ShouldBe(4, 0.05);
    }

    [Fact]
    public void Failures_stand_on_what_was_sent_and_are_as_high_as_they_are_many()
    {
        using var picture = Draw(Stack((30, 10), (30, 10)));

        var (sent, failed) = (HeightOf(picture, Colours.Green), HeightOf(picture, Colours.Red));
        ((double)(sent.Last - sent.First) / (failed.Last - failed.First)).ShouldBe(3, 0.1);
        failed.Last.ShouldBeInRange(sent.First - 2, sent.First + 1);
    }

    [Theory]
    [InlineData(0, 120)] // half of the mark, on the axis
    [InlineData(7, 250)]
    [InlineData(1_234_567, 250)]
    public void One_day_is_enough(int value, int marked)
    {
        using var picture = Draw(Line(value), Stack((value, 0)));

        CountAll(picture, Colours.Blue).ShouldBeGreaterThan(marked, "the end of the line is marked");
        CountIn(picture, fromX: 0, toX: 44, Colours.Dimmed).ShouldBe(0, "no number is cut off on the left");
    }

    [Fact]
    public void Days_of_which_nothing_is_known_are_left_empty()
    {
        using var picture = Draw(Line(null, null, null, null, 5, 6));

        CountIn(picture, fromX: 0, toX: Picture.Width / 2, Colours.Blue).ShouldBe(0);
        CountIn(picture, fromX: Picture.Width / 2, toX: Picture.Width, Colours.Blue).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_name_that_is_too_long_leaves_room_for_the_bars()
    {
        using var picture = Draw(Ranking((new string('W', 200), 5)));

        CountAll(picture, Colours.Amber).ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void The_font_that_comes_along_writes_english_and_no_chinese()
    {
        ChartFont.Latin.CanWrite("Subscriptions 1,096 · 5 Mar – Äß#…").ShouldBeTrue();
        ChartFont.Latin.CanWrite("订阅").ShouldBeFalse();
        using var written = Draw(Line(5));
        CountAll(written, Colours.Text).ShouldBeGreaterThan(100, "the title can be seen");
    }

    [Fact]
    public void A_machine_without_a_chinese_font_has_the_one_that_comes_along()
    {
        ChartFont.Among([]).ShouldBe(ChartFont.Latin);
        ChartFont.Among([ChartFont.Latin.Name]).CanWrite("订阅").ShouldBeFalse();
    }

    private static LinePanel Line(params int?[] values) =>
        new("Line", [.. values.Select((value, index) => (First.AddDays(index), value))], NameOf);

    private static StackPanel Stack(params (int Lower, int Upper)[] bars) =>
        new(
            "Stack",
            [.. bars.Select((bar, index) => (First.AddDays(index), bar.Lower, bar.Upper))],
            "sent",
            "failed",
            NameOf
        );

    private static RankingPanel Ranking(params (string Name, int Count)[] ranks) => new("Ranking", ranks);

    private static string NameOf(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    private static SKBitmap Draw(params Panel[] panels) => SKBitmap.Decode(Picture.Of(panels, ChartFont.Latin));

    private static (int First, int Last) HeightOf(SKBitmap picture, Color colour)
    {
        // Below the title, beside which the colours are explained.
        var rows = Enumerable.Range(104, picture.Height - 104).Where(y => CountIn(picture, y, colour) > 0).ToList();
        return (rows[0], rows[^1]);
    }

    private static int CountIn(SKBitmap picture, int y, Color colour) =>
        Enumerable.Range(0, picture.Width).Count(x => Is(picture.GetPixel(x, y), colour));

    private static int CountIn(SKBitmap picture, int fromX, int toX, Color colour) =>
        Enumerable
            .Range(0, picture.Height)
            .Sum(y => Enumerable.Range(fromX, toX - fromX).Count(x => Is(picture.GetPixel(x, y), colour)));

    private static int CountAll(SKBitmap picture, Color colour) => CountIn(picture, 0, picture.Width, colour);

    private static bool Is(SKColor pixel, Color colour) =>
        pixel.Red == colour.R && pixel.Green == colour.G && pixel.Blue == colour.B;
}
