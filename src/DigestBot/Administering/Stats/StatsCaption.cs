using DigestBot.Messages;
using DigestBot.Texts;

namespace DigestBot.Administering.Stats;

/// <summary>The figures in words, short enough to stand under a picture: names and titles are shortened, lists are.</summary>
internal static class StatsCaption
{
    private const int TagsNamed = 5;

    public static string Of(StatsReport report, Phrases phrases, DeepLink links)
    {
        List<string> parts = [string.Join('\n', Figures(report, phrases))];
        if (report.Tags.Count > 0)
        {
            var tags = report.Tags.Take(TagsNamed);
            parts.Add(
                $"{phrases.StatsTags(StatsReport.Month)}\n"
                    + string.Join(
                        " · ",
                        tags.Select(hot => phrases.StatsTag(hot.Tag.NameIn(phrases.Language), hot.Stories))
                    )
            );
        }

        if (report.Opened.Count > 0)
        {
            var stories = report.Opened.Select(
                (opened, index) =>
                    $"{index + 1}. {phrases.StatsStory(opened.Story.Title, links.To(opened.Story.Id).AbsoluteUri, opened.Times)}"
            );
            parts.Add($"{phrases.StatsOpened(StatsReport.Month)}\n{string.Join('\n', stories)}");
        }

        return string.Join("\n\n", parts);
    }

    private static IEnumerable<string> Figures(StatsReport report, Phrases phrases)
    {
        yield return phrases.StatsHeading(report.Today);
        var now = report.Subscriptions;
        yield return phrases.StatsSubscriptions(now.All, now.Private, now.Groups);
        int[] spans = [StatsReport.Week, StatsReport.Month];
        var changes = spans
            .Select(days => report.ChangeIn(days) is { } change ? phrases.StatsChange(days, change) : null)
            .OfType<string>()
            .ToList();
        if (changes.Count > 0)
        {
            yield return string.Join(" · ", changes);
        }

        foreach (var days in spans)
        {
            var (sent, failed) = report.DeliveriesIn(days);
            yield return phrases.StatsDeliveries(days, sent, failed);
        }

        if (report.Since > report.Today.AddDays(-StatsReport.Month))
        {
            yield return phrases.StatsSince(report.Since);
        }
    }
}
