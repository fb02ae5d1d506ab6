using LocalTelegram.Formatting;

namespace LocalTelegram.Tests.Conformance;

public sealed class TableTests
{
    [Theory]
    [ClassData(typeof(HtmlCases))]
    public void Our_parser_says_what_the_table_says(string html, string expected) => Ours(html).ShouldBe(expected);

    [Theory]
    [ClassData(typeof(HtmlCases))]
    public void TDLib_agrees_with_the_table(string html, string expected)
    {
        var theirs = TdLib.Required().Parse(html);

        Verdict.Ours(html).ShouldBe(theirs);
        Ours(html).ShouldBe(expected);
    }

    private static string Ours(string html)
    {
        try
        {
            var parsed = HtmlParser.Parse(html);
            return $"{parsed.Text} | {string.Join(' ', parsed.Entities.Select(Verdict.Line))}";
        }
        catch (ParseException refusal)
        {
            return "! " + refusal.Message;
        }
    }
}
