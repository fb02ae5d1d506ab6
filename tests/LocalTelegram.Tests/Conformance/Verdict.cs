using System.Globalization;
using LocalTelegram.Formatting;
using LocalTelegram.Wire;

namespace LocalTelegram.Tests.Conformance;

/// <summary>What a parser makes of a text, in a form that can be compared.</summary>
/// <param name="Error">The refusal; null if it is accepted.</param>
/// <param name="Text">The text that remains.</param>
/// <param name="Entities">One line each. Their order is total here, since TDLib leaves equals in any order.</param>
internal sealed record Verdict(string? Error, string Text, string Entities)
{
    public static Verdict Refused(string error) => new(error, "", "");

    public static Verdict Accepted(FormattedText text)
    {
        var inOrder = text
            .Entities.Zip(text.Entities.Skip(1))
            .All(pair => EntityOrder.Instance.Compare(pair.First, pair.Second) <= 0);
        return new Verdict(
            null,
            text.Text,
            string.Join(
                '\n',
                text.Entities.Order(EntityOrder.Instance)
                    .ThenBy(Line, StringComparer.Ordinal)
                    .Select(Line)
                    .Prepend(inOrder ? "in order" : "out of order")
            )
        );
    }

    /// <summary>What our own parser makes of it.</summary>
    public static Verdict Ours(string html)
    {
        try
        {
            return Accepted(HtmlParser.Parse(html));
        }
        catch (ParseException refusal)
        {
            return Refused(refusal.Message);
        }
    }

    /// <summary>An entity in short: <c>type@offset+length</c>, and what it carries in brackets.</summary>
    public static string Line(MessageEntity entity)
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
