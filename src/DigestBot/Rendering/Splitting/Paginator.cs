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
    /// <summary>
    /// Lines that one message may hold: more than anybody wrote, and few enough that the tries stay in proportion to
    /// the lines, even where each is empty.
    /// </summary>
    private const int MostLines = 512;

    private const double Message = 1_000_000;
    private const double EmptyMessage = 100_000;
    private const double BrokenPromise = 50_000_000;

    /// <summary>What room costs that is left where nothing follows: a poor boundary is better than half a message.</summary>
    private const double Unused = 4_000_000;

    public static IReadOnlyList<Range> Divide(IReadOnlyList<Line> lines)
    {
        var sizes = Sizes(lines);
        var prices = lines.Select((_, index) => Price(lines, index)).Append(0).ToList();
        var cost = new double[lines.Count + 1];
        var from = new int[lines.Count + 1];
        Array.Fill(cost, double.PositiveInfinity, 1, lines.Count);
        for (var start = 0; start < lines.Count; start++)
        {
            var size = Repeated.Reserve(lines, start) + Reopened(lines[start]);
            for (var end = start; end < Math.Min(lines.Count, start + MostLines); end++)
            {
                size += sizes[end];
                if (!size.Fits(TelegramLimits.Message) && end > start)
                {
                    break;
                }

                var room = Room(size);
                var total = cost[start] + Message + (EmptyMessage * room * room) + prices[end + 1];
                if (total < cost[end + 1])
                {
                    (cost[end + 1], from[end + 1]) = (total, start);
                }
            }
        }

        return ReadBack(from);
    }

    /// <summary>How many lines, from the first on, one message holds that is all there will be: as much as a reader would end well.</summary>
    public static int First(IReadOnlyList<Line> lines)
    {
        var sizes = Sizes(lines);
        var size = Repeated.Reserve(lines, 0) + Reopened(lines[0]);
        var (first, cheapest) = (1, double.PositiveInfinity);
        for (var end = 1; end <= lines.Count; end++)
        {
            size += sizes[end - 1];
            if (!size.Fits(TelegramLimits.Message) && end > 1)
            {
                return first;
            }

            var room = Room(size);
            if (end < lines.Count && (Unused * room * room) + Price(lines, end) is var cost && cost <= cheapest)
            {
                (first, cheapest) = (end, cost);
            }
        }

        return lines.Count;
    }

    private static List<Measure> Sizes(IReadOnlyList<Line> lines) =>
        [.. lines.Select((line, index) => Measure.Of(line.Content) + Joint(lines, index))];

    /// <summary>The part of a message that is left.</summary>
    private static double Room(Measure size) => 1 - ((double)size.Units / TelegramLimits.Message.Units);

    private static List<Range> ReadBack(int[] from)
    {
        var pages = new List<Range>();
        for (var end = from.Length - 1; end > 0; end = from[end])
        {
            pages.Add(from[end]..end);
        }

        pages.Reverse();
        return pages;
    }

    /// <summary>The gap before a line, and the frames that it opens where the line before stands in the same message.</summary>
    private static Measure Joint(IReadOnlyList<Line> lines, int index) =>
        Opening(
            Measure.Of(lines[index].Gap),
            lines[index].Frames.Where(frame => index == 0 || !lines[index - 1].Frames.Contains(frame))
        );

    /// <summary>The frames around the first line of a message, which open there again.</summary>
    private static Measure Reopened(Line line) => Opening(default, line.Frames);

    private static Measure Opening(Measure gap, IEnumerable<Mark> frames) =>
        frames.Aggregate(gap, (sum, frame) => sum + Measure.Of(frame));

    /// <summary>What it costs to end a message before a line.</summary>
    private static double Price(IReadOnlyList<Line> lines, int index) =>
        PriceOf(lines[index].Before) + (index > 0 && lines[index - 1].LeadsOn ? BrokenPromise : 0);

    /// <summary>Breaking a story is dearer than one more message; breaking a word is dearer than several.</summary>
    private static double PriceOf(Boundary boundary) =>
        boundary switch
        {
            Boundary.Section => 0,
            Boundary.Story => 0.05 * Message,
            Boundary.Block => 2 * Message,
            Boundary.Item => 2.3 * Message,
            Boundary.Sentence => 3 * Message,
            Boundary.Clause => 3.5 * Message,
            Boundary.Word => 4.5 * Message,
            _ => 9 * Message,
        };
}
