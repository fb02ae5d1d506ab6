namespace DigestBot.Rendering.Markup;

/// <summary>Cuts a tree into stretches of its text, in one pass; what a cut goes through stands in both stretches.</summary>
/// <remarks>
/// State: the elements that are open at this place, each with what it holds of the present stretch. At a cut all are
/// closed, and opened again, empty, for the next stretch. What holds no text is left out.
/// </remarks>
internal sealed class Slices
{
    private readonly List<IReadOnlyList<Node>> _done = [];
    private readonly List<(Mark Mark, List<Node> Content)> _open = [];
    private readonly Queue<int> _ends;
    private List<Node> _slice = [];
    private int _offset;

    private Slices(IEnumerable<int> ends) => _ends = new Queue<int>(ends);

    /// <param name="nodes">The tree.</param>
    /// <param name="ends">Where the stretches end, rising; the last is the length of the text.</param>
    public static IReadOnlyList<IReadOnlyList<Node>> Of(IEnumerable<Node> nodes, IEnumerable<int> ends)
    {
        var slices = new Slices(ends);
        slices.Add(nodes);
        slices._done.Add(slices._slice);
        return slices._done;
    }

    private List<Node> Innermost => _open.Count > 0 ? _open[^1].Content : _slice;

    private void Add(IEnumerable<Node> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case Words words:
                    Add(words);
                    break;
                case Element element:
                    _open.Add((element.Mark, []));
                    Add(element.Content);
                    Close();
                    break;
            }
        }
    }

    private void Add(Words words)
    {
        var start = 0;
        while (_offset + words.Value.Length - start > _ends.Peek())
        {
            var end = start + _ends.Dequeue() - _offset;
            Append(words.Value[start..end]);
            _offset += end - start;
            start = end;
            Turn();
        }

        Append(words.Value[start..]);
        _offset += words.Value.Length - start;
    }

    private void Append(string text)
    {
        if (text.Length > 0)
        {
            Innermost.Add(new Words(text));
        }
    }

    private void Turn()
    {
        var marks = _open.Select(element => element.Mark).ToList();
        while (_open.Count > 0)
        {
            Close();
        }

        _done.Add(_slice);
        _slice = [];
        _open.AddRange(marks.Select(mark => (mark, new List<Node>())));
    }

    private void Close()
    {
        var (mark, content) = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (content.Count > 0)
        {
            Innermost.Add(new Element(mark, content));
        }
    }
}
