using DigestBot.Conversing;
using DigestBot.Storing.Days;
using DigestBot.Storing.Statistics;

namespace DigestBot.Administering.Stats;

/// <summary>Gathers what <c>/stats</c> tells.</summary>
internal sealed class StatsReader(FigureStore figures, StoryOpens opens, HotTags tags, DigestStore digests)
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
            tags.Of(StatsReport.Month, Tags),
            [.. MostOpened(month.AddDays(1), today)]
        );
    }

    /// <summary>A story that a correction took out is passed over.</summary>
    private IEnumerable<(Digests.Story Story, int Times)> MostOpened(DateOnly first, DateOnly last) =>
        (
            from opened in opens.Most(first, last, 2 * Stories)
            from found in digests.FindStories([opened.Story])
            select (found.Story, opened.Times)
        ).Take(Stories);
}
