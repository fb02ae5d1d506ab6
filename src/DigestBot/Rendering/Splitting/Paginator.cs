using DigestBot.Rendering.Markup;

namespace DigestBot.Rendering.Splitting;

/// <summary>
/// Divides lines into messages: the fewest that a reader would not mind, evenly filled.
/// </summary>
/// <remarks>
/// States: the first line of a message, for each line. A message from line <c>a</c> up to line <c>b</c> is possible
/// where its repeated titles, lines, gaps and frames fit. Its cost is that of a message, the square of the room left,
/// and the price of the boundary at which it ends.
/// 1. From each line that a division can reach, in order, every possible message is tried.
/// 2. The cheapest way to each line is kept, and read back from the end.
/// Invariants: every line stands in exactly one message, in order; every message fits. A line that fits no message
/// with its repeated titles cannot be: <see cref="LineCutter"/> sees to that.
/// </remarks>
internal static class Paginator
{
    private const double Message = 1_000_000;
    private const double EmptyMessage = 100_000;
    private const double BrokenPromise = 50_000_000;

    public static IReadOnlyList<Range> Divide(IReadOnlyList<Line> lines)
    {
        var cost = new double[lines.Count + 1];
        var from = new int[lines.Count + 1];
        Array.Fill(cost, double.PositiveInfinity, 1, lines.Count);
        var sizes = lines.Select(line => Measure.Of(line.Content)).ToList();
        for (var start = 0; start < lines.Count; start++)
        {
            var size = Repeated.Reserve(lines, start);
            for (var end = start; end < lines.Count; end++)
            {
                size += sizes[end] + Joint(lines, start, end);
                if (!size.Fits(TelegramLimits.Message) && end > start)
                {
                    break;
                }

                var total = cost[start] + Price(lines, end + 1, size);
                if (total < cost[end + 1])
                {
                    (cost[end + 1], from[end + 1]) = (total, start);
                }
            }
        }

        var pages = new List<Range>();
        for (var end = lines.Count; end > 0; end = from[end])
        {
            pages.Add(from[end]..end);
        }

        pages.Reverse();
        return pages;
    }

    /// <summary>The gap before a line, and the frames that it opens.</summary>
    private static Measure Joint(IReadOnlyList<Line> lines, int start, int index)
    {
        var opened = lines[index].Frames.Where(frame => index == start || !lines[index - 1].Frames.Contains(frame));
        return opened.Aggregate(Measure.Of(lines[index].Gap), (sum, frame) => sum + Measure.Of(frame));
    }

    private static double Price(IReadOnlyList<Line> lines, int end, Measure size)
    {
        var room = 1 - ((double)size.Units / TelegramLimits.Message.Units);
        var price = Message + (EmptyMessage * room * room);
        return end == lines.Count
            ? price
            : price + PriceOf(lines[end].Before) + (lines[end - 1].LeadsOn ? BrokenPromise : 0);
    }

    /// <summary>Breaking a story is dearer than one more message; breaking a word is dearer than several.</summary>
    private static double PriceOf(Boundary boundary) =>
        boundary switch
        {
            Boundary.Story => 0,
            Boundary.Block => 2 * Message,
            Boundary.Item => 2.3 * Message,
            Boundary.Sentence => 3 * Message,
            Boundary.Clause => 3.5 * Message,
            Boundary.Word => 4.5 * Message,
            _ => 9 * Message,
        };
}
