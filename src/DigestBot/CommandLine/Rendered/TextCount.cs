using System.Text;
using DigestBot.Rendering;
using DigestBot.Rendering.Markup;

namespace DigestBot.CommandLine.Rendered;

/// <summary>Counts a text as Telegram does, from its finished HTML.</summary>
internal static class TextCount
{
    private static readonly HashSet<string> Entities = ["a", "code", "pre", "blockquote"];

    public static IReadOnlyList<Gauge> Of(string html, IReadOnlyList<HtmlNode> body)
    {
        var (used, limit) = (Measured(html, body), TelegramLimits.Message);
        return
        [
            new Gauge("characters", used.Units, limit.Units),
            new Gauge("bytes", used.Bytes, limit.Bytes),
            new Gauge("entities", used.Entities, limit.Entities),
        ];
    }

    private static Measure Measured(string html, IReadOnlyList<HtmlNode> body)
    {
        var unmarked = new StringBuilder();
        var (units, entities) = (0, 0);
        Count(body, isMarked: false);
        return new Measure(
            units,
            Encoding.UTF8.GetByteCount(html),
            entities + AutomaticEntities.In(unmarked.ToString()).Count()
        );

        void Count(IEnumerable<HtmlNode> nodes, bool isMarked)
        {
            foreach (var node in nodes)
            {
                switch (node)
                {
                    case HtmlText text:
                        units += text.Value.Length;
                        unmarked.Append(isMarked ? " " : text.Value);
                        break;
                    case HtmlElement { Name: "pre", Content: [HtmlElement { Name: "code" } code] }:
                        entities++; // the two are one, with a language
                        Count(code.Content, isMarked: true);
                        break;
                    case HtmlElement element:
                        entities += Entities.Contains(element.Name) ? 1 : 0;
                        Count(element.Content, isMarked || element.Name is "a" or "code" or "pre");
                        break;
                }
            }
        }
    }
}
