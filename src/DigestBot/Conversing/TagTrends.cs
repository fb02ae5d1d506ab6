using DigestBot.Storing.Days;

namespace DigestBot.Conversing;

/// <summary>What of a span of days is told most, and what rises. Pure.</summary>
internal static class TagTrends
{
    /// <summary>Fewer stories are no trend, whatever there was before.</summary>
    private const int FewestRising = 3;

    /// <summary>How far beyond chance a rise must be, in standard deviations.</summary>
    private const double LeastRise = 1.5;

    /// <summary>The slugs that most stories bear, with how many.</summary>
    public static IReadOnlyList<(string Slug, int Stories)> Hottest(TagCounts counts, int most) =>
        [
            .. counts
                .ByTag.OrderByDescending(tag => tag.Value)
                .ThenBy(tag => tag.Key, StringComparer.Ordinal)
                .Take(most)
                .Select(tag => (tag.Key, tag.Value)),
        ];

    /// <summary>
    /// The slugs whose share of the stories grew by more than chance would explain, the surest first; nothing where
    /// there was no story before.
    /// </summary>
    /// <remarks>
    /// With n of N stories now and m of M before, n - m·N/M is compared with the deviation that it would have if nothing
    /// had changed, √((n + m)·N/M), as for two counts of rare events. So 3 after 0 is a rise and 4 after 3 is none, and a
    /// week that lacks days is not mistaken for a quiet one.
    /// </remarks>
    public static IReadOnlyList<(string Slug, int Stories, int Before)> Rising(
        TagCounts now,
        TagCounts before,
        int most
    )
    {
        if (before.Stories == 0)
        {
            return [];
        }

        var scale = (double)now.Stories / before.Stories;
        return
        [
            .. now
                .ByTag.Select(tag =>
                    (Slug: tag.Key, Stories: tag.Value, Before: before.ByTag.GetValueOrDefault(tag.Key))
                )
                .Where(tag => tag.Stories >= FewestRising && RiseOf(tag.Stories, tag.Before) >= LeastRise)
                .OrderByDescending(tag => RiseOf(tag.Stories, tag.Before))
                .ThenBy(tag => tag.Slug, StringComparer.Ordinal)
                .Take(most),
        ];

        double RiseOf(int stories, int earlier) => (stories - earlier * scale) / Math.Sqrt((stories + earlier) * scale);
    }
}
