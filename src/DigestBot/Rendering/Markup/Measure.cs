using System.Text;

namespace DigestBot.Rendering.Markup;

/// <summary>What a piece of text costs of a message's three limits; never less than Telegram will find.</summary>
/// <param name="Units">UTF-16 units after parsing.</param>
/// <param name="Bytes">Bytes of UTF-8 before parsing.</param>
/// <param name="Entities">Entities that count, those included that Telegram may add by itself.</param>
internal readonly record struct Measure(int Units, int Bytes, int Entities)
{
    public static Measure operator +(Measure a, Measure b) =>
        new(a.Units + b.Units, a.Bytes + b.Bytes, a.Entities + b.Entities);

    public static Measure operator -(Measure a, Measure b) =>
        new(a.Units - b.Units, a.Bytes - b.Bytes, a.Entities - b.Entities);

    public bool Fits(Measure limit) => Units <= limit.Units && Bytes <= limit.Bytes && Entities <= limit.Entities;

    /// <summary>The tags of a mark, as if nothing shared it.</summary>
    public static Measure Of(Mark mark) =>
        new(0, Encoding.UTF8.GetByteCount(mark.Open) + mark.Close.Length, mark.Counts ? 1 : 0);

    public static Measure Of(string text) => new(text.Length, text.Sum(Escaping.Bytes), 0);

    public static Measure Of(IEnumerable<Node> nodes)
    {
        var text = new StringBuilder();
        var measure = Of(nodes, text);
        return measure with { Entities = measure.Entities + AutomaticEntities.In(text.ToString()).Count() };
    }

    /// <summary>Measures all but automatic entities, and gathers the text in which Telegram will look for those.</summary>
    private static Measure Of(IEnumerable<Node> nodes, StringBuilder open)
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
                    sum += Of(element.Mark) + Of(element.Content, new StringBuilder());
                    break;
                case Element element:
                    sum += Of(element.Mark) + Of(element.Content, open);
                    break;
            }
        }

        return sum;
    }
}
