using System.Text;
using DigestBot.Rendering;
using DigestBot.Rendering.Markup;

namespace DigestBot.CommandLine.Rendered;

/// <summary>Counts a text as Telegram does, from its finished HTML.</summary>
internal static class TextCount
{
    private static readonly HashSet<string> Styles = ["b", "i", "s"];

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
        Count(body, isMarked: false, styles: 0);
        return new Measure(
            units,
            Encoding.UTF8.GetByteCount(html),
            entities + AutomaticEntities.Count(unmarked.ToString())
        );

        void Count(IEnumerable<HtmlNode> nodes, bool isMarked, int styles)
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
                        Count(code.Content, isMarked: true, styles);
                        break;
                    case HtmlElement element:
                        var isStyle = Styles.Contains(element.Name);
                        entities += isStyle ? 1 + styles : 1; // where one style begins, those around it are cut
                        Count(
                            element.Content,
                            isMarked || element.Name is "a" or "code" or "pre",
                            isStyle ? styles + 1 : styles
                        );
                        break;
                }
            }
        }
    }
}
