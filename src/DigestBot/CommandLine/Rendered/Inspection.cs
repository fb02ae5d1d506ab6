using DigestBot.Messages;

namespace DigestBot.CommandLine.Rendered;

/// <summary>A finished message looked at once more, as Telegram would: the renderers may be wrong.</summary>
/// <param name="Message">What would be sent.</param>
/// <param name="Body">Its text; empty where it cannot be read.</param>
/// <param name="Gauges">What it takes of each limit.</param>
/// <param name="Faults">Why it would not be shown as meant; empty where it would.</param>
internal sealed record Inspection(
    Content Message,
    IReadOnlyList<HtmlNode> Body,
    IReadOnlyList<Gauge> Gauges,
    IReadOnlyList<string> Faults
)
{
    public static Inspection Of(Content message)
    {
        try
        {
            var isRich = message is RichMessage;
            var body = HtmlReader.Read(message.Html, isRich ? HtmlTags.OfRich : HtmlTags.OfText);
            var gauges = isRich ? RichCount.Of(body) : TextCount.Of(message.Html, body);
            return new Inspection(message, body, gauges, [.. Exceeded(gauges)]);
        }
        catch (FormatException error)
        {
            return new Inspection(message, [], [], [error.Message]);
        }
    }

    private static IEnumerable<string> Exceeded(IReadOnlyList<Gauge> gauges) =>
        gauges
            .Where(gauge => gauge.IsOver)
            .Select(gauge => $"{gauge} are too many")
            .Concat(gauges[0].Used == 0 ? ["it has no text"] : Array.Empty<string>());
}
