using System.Globalization;
using LocalTelegram.Formatting;
using LocalTelegram.Wire;

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
            return $"{parsed.Text} | {string.Join(' ', parsed.Entities.Select(Line))}";
        }
        catch (ParseException refusal)
        {
            return "! " + refusal.Message;
        }
    }

    private static string Line(MessageEntity entity)
    {
        var carried =
            entity.Url
            ?? entity.Language
            ?? entity.CustomEmojiId
            ?? entity.User?.Id.ToString(CultureInfo.InvariantCulture)
            ?? (entity.UnixTime is { } time ? $"{time} {entity.DateTimeFormat}" : null);
        return $"{entity.Type}@{entity.Offset}+{entity.Length}" + (carried is null ? "" : $"[{carried}]");
    }
}
