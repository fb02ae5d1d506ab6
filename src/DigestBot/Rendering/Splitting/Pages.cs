using DigestBot.Digests;
using DigestBot.Rendering.Markup;

namespace DigestBot.Rendering.Splitting;

/// <summary>Lines laid out as messages: divided, with titles repeated and broken stories numbered (1/3).</summary>
internal static class Pages
{
    public static IReadOnlyList<Page> LayOut(IEnumerable<Line> source)
    {
        var lines = source.SelectMany(LineCutter.Cut).ToList();
        var ranges = Paginator.Divide(lines);
        var parts = Parts(lines, ranges);
        return
        [
            .. ranges.Select(
                (range, index) => new Page(HtmlWriter.Write(Runs(lines, range, index, parts)), Begun(lines, range))
            ),
        ];
    }

    /// <summary>The beginning of the lines as one message, of which nothing follows.</summary>
    public static (string Html, bool IsWhole) First(IEnumerable<Line> source)
    {
        var lines = source.SelectMany(LineCutter.Cut).ToList();
        var first = ..Paginator.First(lines);
        return (HtmlWriter.Write(Runs(lines, first, 0, Parts(lines, [first]))), first.End.Value == lines.Count);
    }

    private static IEnumerable<Run> Runs(List<Line> lines, Range range, int page, Dictionary<Scope, List<int>> parts)
    {
        var (start, end) = (range.Start.Value, range.End.Value);
        var gap = Gap.None;
        foreach (var scope in Repeated.Titles(lines, start))
        {
            yield return new Run(gap, []);
            foreach (var run in Run.Of(Repeated.Title(scope, Part(scope, page, parts)), []))
            {
                yield return run;
            }

            gap = scope.Counted ? Gap.Line : Gap.Blank;
        }

        for (var i = start; i < end; i++)
        {
            var line = lines[i];
            var shared =
                i > start
                    ? line.Frames.TakeWhile((frame, depth) => lines[i - 1].Frames.ElementAtOrDefault(depth) == frame)
                    : [];
            yield return new Run(i > start ? line.Gap : gap, [.. shared]);
            foreach (var run in Run.Of(line.Content, line.Frames))
            {
                yield return run;
            }

            if (
                line is { IsTitle: true, Scope: { } scope }
                && !(i + 1 < lines.Count && lines[i + 1] is { IsTitle: true } next && next.Scope == scope)
            )
            {
                yield return new Run(Part(scope, page, parts), []);
            }
        }
    }

    private static string Part(Scope scope, int page, Dictionary<Scope, List<int>> parts) =>
        scope.Counted && parts[scope] is { Count: > 1 } pages ? $" ({pages.IndexOf(page) + 1}/{pages.Count})" : "";

    /// <summary>The messages in which each scope stands.</summary>
    private static Dictionary<Scope, List<int>> Parts(List<Line> lines, IReadOnlyList<Range> ranges)
    {
        var parts = new Dictionary<Scope, List<int>>();
        for (var page = 0; page < ranges.Count; page++)
        {
            foreach (var scope in Opened(lines, ranges[page]))
            {
                parts.TryAdd(scope, []);
                parts[scope].Add(page);
            }
        }

        return parts;
    }

    private static IReadOnlyList<StoryId> Begun(List<Line> lines, Range range) =>
        [.. lines[range].Select(line => line.Begins).OfType<StoryId>().Distinct()];

    private static IReadOnlyList<Scope> Opened(List<Line> lines, Range range) =>
        [.. lines[range].SelectMany(line => line.Scope?.Chain ?? []).Distinct()];
}
