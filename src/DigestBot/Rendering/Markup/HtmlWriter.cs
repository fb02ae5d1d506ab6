using System.Text;

namespace DigestBot.Rendering.Markup;

/// <summary>
/// Writes runs as Telegram's HTML: every tag that is opened is closed, and runs that share a mark share its element.
/// </summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new();
    private readonly List<Mark> _open = [];

    public static string Write(IEnumerable<Run> runs)
    {
        var writer = new HtmlWriter();
        foreach (var run in runs.Where(run => run.Value.Length > 0))
        {
            writer.Append(run);
        }

        writer.CloseDownTo(0);
        return writer._html.ToString();
    }

    private void Append(Run run)
    {
        var shared = 0;
        while (shared < _open.Count && shared < run.Marks.Count && ReferenceEquals(_open[shared], run.Marks[shared]))
        {
            shared++;
        }

        CloseDownTo(shared);
        foreach (var mark in run.Marks.Skip(shared))
        {
            _html.Append(mark.Open);
            _open.Add(mark);
        }

        _html.Append(Escaping.Text(run.Value));
    }

    private void CloseDownTo(int depth)
    {
        for (var i = _open.Count - 1; i >= depth; i--)
        {
            _html.Append(_open[i].Close);
        }

        _open.RemoveRange(depth, _open.Count - depth);
    }
}
