using DigestBot.Charting;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Texts;

namespace DigestBot.Administering.Stats;

/// <summary>The figures as a picture, in the reader's language, or in English where no font has it.</summary>
internal static class StatsPicture
{
    /// <returns>A PNG; null where there is nothing to draw.</returns>
    public static byte[]? Of(StatsReport report, Phrases asked, ChartFont font)
    {
        var phrases = font.CanWrite(asked.ChartSubscriptions) ? asked : Phrases.In(Language.English);
        var panels = PanelsOf(report, phrases, font).ToList();
        return panels.Count > 0 ? Picture.Of(panels, font) : null;
    }

    private static IEnumerable<Panel> PanelsOf(StatsReport report, Phrases phrases, ChartFont font)
    {
        if (report.HasSubscriptions)
        {
            yield return new LinePanel(
                phrases.ChartSubscriptions,
                [.. report.Days.Select(day => (day.Day, day.Subscriptions?.All))],
                phrases.ChartDay
            );
        }

        if (report.HasDeliveries)
        {
            yield return new StackPanel(
                phrases.ChartDeliveries,
                [.. report.LatestMonth.Select(day => (day.Day, day.Sent, day.Failed))],
                phrases.ChartSent,
                phrases.ChartFailed,
                phrases.ChartDay
            );
        }

        if (report.Tags.Count > 0)
        {
            yield return new RankingPanel(
                phrases.ChartTags(StatsReport.Month),
                [.. report.Tags.Select((hot, index) => (NameOf(hot.Tag, index + 1, phrases, font), hot.Stories))]
            );
        }
    }

    /// <summary>What cannot be written has its place in the list below the picture.</summary>
    private static string NameOf(Tag tag, int rank, Phrases phrases, ChartFont font) =>
        tag.NameIn(phrases.Language) is var name && font.CanWrite(name) ? name : $"#{rank}";
}
