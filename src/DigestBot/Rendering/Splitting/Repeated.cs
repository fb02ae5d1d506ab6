using System.Globalization;
using DigestBot.Rendering.Markup;

namespace DigestBot.Rendering.Splitting;

/// <summary>What stands above the first line of a message that goes on in the middle: titles, shortened, once more.</summary>
internal static class Repeated
{
    /// <summary>UTF-16 units of a title that are repeated: two lines on a phone.</summary>
    private const int TitleUnits = 80;

    /// <summary>Room for the number of a part before and after the text, such as (10/12).</summary>
    private static readonly Measure Counters = new(40, 40, 0);

    /// <summary>What the titles, gaps and part numbers of a message that starts at a line cost at most.</summary>
    public static Measure Reserve(IReadOnlyList<Line> lines, int start) =>
        Titles(lines, start).Aggregate(Counters, (sum, scope) => sum + scope.Size + new Measure(2, 2, 0));

    /// <summary>The scopes that a message starting at a line must name again.</summary>
    public static IEnumerable<Scope> Titles(IReadOnlyList<Line> lines, int start) =>
        start == 0 || lines[start].Scope is not { } scope
            ? []
            : scope.Chain.Where(open => open.Title.Length > 0 && IsOpen(open, lines[start - 1]));

    public static IReadOnlyList<Node> Title(Scope scope, string part = "") =>
        [new Element(Mark.Bold(), [new Words(Shorten(scope.Title))]), new Words(scope.Place + part)];

    private static bool IsOpen(Scope scope, Line before) => before.Scope?.Chain.Contains(scope) ?? false;

    private static string Shorten(string title)
    {
        if (title.Length <= TitleUnits)
        {
            return title;
        }

        var end = 0;
        while (StringInfo.GetNextTextElementLength(title.AsSpan(end)) is var next && end + next < TitleUnits)
        {
            end += next;
        }

        return title[..end] + "…";
    }
}
