using DigestBot.Conversing;
using DigestBot.Storing;
using DigestBot.Storing.Statistics;

namespace DigestBot.Administering.Stats;

/// <summary>Gathers what <c>/stats</c> tells.</summary>
internal sealed class StatsReader(FigureStore figures, StoryOpens opens, TagStore tags, DigestStore digests)
{
    private const int DaysOfLine = 90;
    private const int Tags = 6;
    private const int Stories = 5;

    public async Task<StatsReport> ReadAsync()
    {
        await opens.WriteAsync();
        var today = figures.Today;
        var since = figures.FirstDay ?? today;
        var month = today.AddDays(-StatsReport.Month);
        var line = today.AddDays(1 - DaysOfLine);
        return new StatsReport(
            figures.From(
                since < line ? line
                : since < month ? since
                : month
            ),
            since,
            [.. HotTags()],
            [.. MostOpened(month.AddDays(1), today)]
        );
    }

    /// <summary>Of the days up to the newest one, as <c>/tags</c> shows them.</summary>
    private IEnumerable<(Digests.Tag Tag, int Stories)> HotTags() =>
        digests.LatestDays(1) is not [var newest]
            ? []
            : from hot in TagTrends.Hottest(tags.Count(newest.AddDays(1 - StatsReport.Month), newest), Tags)
            let use = tags.Find(hot.Slug)
            where use is not null
            select (use.Tag, hot.Stories);

    /// <summary>A story that a correction took out is passed over.</summary>
    private IEnumerable<(Digests.Story Story, int Times)> MostOpened(DateOnly first, DateOnly last) =>
        (
            from opened in opens.Most(first, last, 2 * Stories)
            from found in digests.FindStories([opened.Story])
            select (found.Story, opened.Times)
        ).Take(Stories);
}
