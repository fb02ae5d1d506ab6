using System.Text;

namespace DigestBot.Rendering.Markup;

/// <summary>What a piece of text costs of a message's three limits; never less than Telegram will find.</summary>
/// <param name="Units">UTF-16 units after parsing.</param>
/// <param name="Bytes">Bytes of UTF-8 before parsing.</param>
/// <param name="Entities">Entities, those included that Telegram may add by itself, or make by cutting one in two.</param>
internal readonly record struct Measure(int Units, int Bytes, int Entities)
{
    public static Measure operator +(Measure a, Measure b) =>
        new(a.Units + b.Units, a.Bytes + b.Bytes, a.Entities + b.Entities);

    public static Measure operator -(Measure a, Measure b) =>
        new(a.Units - b.Units, a.Bytes - b.Bytes, a.Entities - b.Entities);

    public bool Fits(Measure limit) => Units <= limit.Units && Bytes <= limit.Bytes && Entities <= limit.Entities;

    /// <summary>The tags of a mark, as if nothing shared it.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="styles">How many styles are around it.</param>
    public static Measure Of(Mark mark, int styles = 0) =>
        new(0, Encoding.UTF8.GetByteCount(mark.Open) + mark.Close.Length, mark.IsStyle ? 1 + styles : 1);

    public static Measure Of(string text) => new(text.Length, Escaping.Bytes(text), 0);

    public static Measure Of(IReadOnlyList<Node> nodes)
    {
        if (nodes is [Words { Value: var only }])
        {
            return Of(only) with { Entities = AutomaticEntities.Count(only) };
        }

        var text = new StringBuilder();
        var measure = Of(nodes, text, 0);
        return measure with { Entities = measure.Entities + AutomaticEntities.Count(text.ToString()) };
    }

    /// <summary>Measures all but automatic entities, and gathers the text in which Telegram will look for those.</summary>
    private static Measure Of(IReadOnlyList<Node> nodes, StringBuilder open, int styles)
    {
        var sum = default(Measure);
        foreach (var node in nodes)
        {
            switch (node)
            {
                case Words words:
                    open.Append(words.Value);
                    sum += Of(words.Value);
                    break;
                case Element { Mark.Whole: true } element:
                    open.Append(' ');
                    sum += Of(element.Mark) + Of(element.Content, new StringBuilder(), styles);
                    break;
                case Element element:
                    var within = styles + (element.Mark.IsStyle ? 1 : 0);
                    sum += Of(element.Mark, styles) + Of(element.Content, open, within);
                    break;
            }
        }

        return sum;
    }
}
