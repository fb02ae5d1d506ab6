using System.Text;

namespace DigestBot.Rendering.Rich;

/// <summary>Writes messages of leaves as rich HTML: every frame that is opened is closed, neighbours share theirs.</summary>
internal sealed class RichWriter
{
    private readonly Dictionary<Frame, int> _messagesOf;
    private readonly Dictionary<Frame, int> _written = [];

    private RichWriter(IReadOnlyList<IReadOnlyList<Leaf>> messages) =>
        _messagesOf = messages
            .SelectMany(message => message.SelectMany(leaf => leaf.Frames).Distinct())
            .CountBy(frame => frame)
            .ToDictionary();

    public static IReadOnlyList<string> Write(IReadOnlyList<IReadOnlyList<Leaf>> messages)
    {
        var writer = new RichWriter(messages);
        return [.. messages.Select(writer.Write)];
    }

    private string Write(IReadOnlyList<Leaf> message)
    {
        var html = new StringBuilder();
        IReadOnlyList<Frame> open = [];
        foreach (var leaf in message)
        {
            var shared = Shared(open, leaf.Frames);
            Close(html, open, shared);
            foreach (var frame in leaf.Frames.Skip(shared))
            {
                var place = _written[frame] = _written.GetValueOrDefault(frame) + 1;
                html.Append(frame.Open(place, _messagesOf[frame]));
            }

            html.Append(leaf.Html);
            open = leaf.Frames;
        }

        Close(html, open, 0);
        return html.ToString();
    }

    /// <summary>How many frames two neighbours have in common.</summary>
    public static int Shared(IReadOnlyList<Frame> a, IReadOnlyList<Frame> b)
    {
        var shared = 0;
        while (shared < a.Count && shared < b.Count && ReferenceEquals(a[shared], b[shared]))
        {
            shared++;
        }

        return shared;
    }

    private static void Close(StringBuilder html, IReadOnlyList<Frame> open, int downTo)
    {
        for (var i = open.Count - 1; i >= downTo; i--)
        {
            html.Append(open[i].Close);
        }
    }
}
