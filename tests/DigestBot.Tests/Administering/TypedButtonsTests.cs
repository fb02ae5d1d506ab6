using DigestBot.Administering.Broadcasting;
using DigestBot.Messages;

namespace DigestBot.Tests.Administering;

public sealed class TypedButtonsTests
{
    [Theory]
    [InlineData("看全文 https://example.com/a", "看全文", "https://example.com/a")]
    [InlineData("  Read on - http://example.com ", "Read on", "http://example.com/")]
    [InlineData("两个 词：　https://example.com/?q=1", "两个 词", "https://example.com/?q=1")]
    public void A_line_is_words_and_an_address(string line, string label, string address) =>
        TypedButtons.Read(line).Rows.ShouldHaveSingleItem().ShouldBe([new LinkButton(label, new Uri(address))]);

    [Theory]
    [InlineData("https://example.com/a")]
    [InlineData("看全文")]
    [InlineData("看全文 example.com")]
    [InlineData("看全文 javascript:alert(1)")]
    [InlineData("- https://example.com/a")]
    public void What_is_no_button_is_named(string line)
    {
        var (rows, wrong) = TypedButtons.Read($"好 https://example.com\n{line}");

        rows.ShouldBeEmpty();
        wrong.ShouldBe(line);
    }

    [Fact]
    public void Eleven_are_one_too_many() =>
        TypedButtons
            .Read(string.Join('\n', Enumerable.Range(1, 11).Select(one => $"{one} https://example.com")))
            .Wrong.ShouldBe("11 https://example.com");
}
