using System.Text;
using DigestBot.Rendering.Markup;

namespace DigestBot.Rendering.Splitting;

/// <summary>Answers, for a line's text, what any stretch of it costs and whether an offset lies inside a link or code.</summary>
internal sealed class Ruler
{
    private readonly List<Measure> _upTo = [default];
    private readonly List<bool> _inside = [false];
    private readonly StringBuilder _text = new();
    private Measure _sum;

    public Ruler(IEnumerable<Node> nodes)
    {
        Add(nodes, whole: false, styles: 0);
        Text = _text.ToString();
        var automatic = new Queue<int>(AutomaticEntities.In(Text));
        var found = 0;
        for (var i = 0; i < Text.Length; i++)
        {
            if (automatic.TryPeek(out var next) && next == i)
            {
                automatic.Dequeue();
                found++;
            }

            _upTo[i + 1] += new Measure(0, 0, found);
        }
    }

    /// <summary>The line's text.</summary>
    public string Text { get; }

    public Measure Between(int from, int to) => _upTo[to] - _upTo[from];

    /// <summary>Whether a cut at an offset would go through a link or a span of code.</summary>
    public bool IsInside(int offset) => _inside[offset];

    private void Add(IEnumerable<Node> nodes, bool whole, int styles)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case Words words:
                    foreach (var c in words.Value)
                    {
                        _text.Append(c);
                        _sum += new Measure(1, Escaping.Bytes(c), 0);
                        _upTo.Add(_sum);
                        _inside.Add(whole);
                    }

                    break;
                case Element element:
                    _sum += Measure.Of(element.Mark, styles);
                    Add(element.Content, whole || element.Mark.Whole, styles + (element.Mark.IsStyle ? 1 : 0));
                    _inside[^1] &= whole;

                    break;
            }
        }
    }
}
