using System.Globalization;
using System.Text;

namespace DigestBot.Tests.Specs;

/// <summary>A line a digest, and the sums below.</summary>
internal static class RealDigestsTable
{
    private static readonly string[] Headings =
    [
        "sections",
        "full",
        "brief",
        "insights",
        "links",
        "in classic",
        "in rich",
        "images",
        "words lost",
        "warnings",
    ];

    public static string Of(IReadOnlyList<RealDigestsRow> rows)
    {
        var sums = Headings.Select((_, column) => rows.Sum(row => row.Counts[column]));
        var table = new StringBuilder(Line("digest", Headings));
        foreach (var (name, counts) in rows.Select(row => (row.File, row.Counts)).Append(("all", [.. sums])))
        {
            table.Append(Line(name, counts.Select(count => count.ToString(CultureInfo.InvariantCulture))));
        }

        return table.ToString();
    }

    private static string Line(string name, IEnumerable<string> cells) =>
        name.PadRight(32) + string.Concat(cells.Zip(Headings, (cell, head) => cell.PadLeft(head.Length + 2))) + "\n";
}
