using System.Globalization;
using DigestBot.Delivering;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Deliveries;
using DigestBot.Texts;
using Telegram.Bot.Extensions;

namespace DigestBot.Administering.Posting;

/// <summary>What an administrator reads of a day that may be posted, or stands already, and the buttons for what can be done.</summary>
internal sealed class PublishPages(
    Ledger ledger,
    PlanStore plans,
    PublishingSettings settings,
    DeliveringSettings limits,
    TimeProvider clock
)
{
    private const int HoursOffered = 9;

    /// <summary>What would be posted, in figures.</summary>
    /// <param name="whole">As the group would get it.</param>
    /// <param name="others">How many subscribed groups would get it besides.</param>
    /// <param name="isSeen">Whether the day stands above it, as the group would get it.</param>
    public TextMessage Preview(Phrases phrases, Digest digest, Campaign whole, int others, bool isSeen)
    {
        var planned = plans.All().TryGetValue(digest.Date, out var at) ? $"\n{phrases.PublishPlanned(Local(at))}" : "";
        var targets = phrases.PublishTargets(settings.Group, others, TimeAtLimits(whole.Parts.Count));
        return Page(
            $"{FiguresOf(phrases, digest, whole, isSeen)}\n{targets}{planned}",
            [
                [Act(digest, phrases.PublishButton, "go"), Act(digest, phrases.PublishLaterButton, "later")],
                [Act(digest, phrases.PublishNotButton, "never")],
            ]
        );
    }

    /// <summary>How much it is.</summary>
    public static TextMessage Figures(Phrases phrases, Digest digest, Campaign whole, bool isSeen) =>
        Page(FiguresOf(phrases, digest, whole, isSeen), []);

    private static string FiguresOf(Phrases phrases, Digest digest, Campaign whole, bool isSeen)
    {
        var heading = isSeen ? phrases.PublishSeen : phrases.PublishUnseen(digest.Date, digest.Title);
        var figures = phrases.PublishFigures(
            digest.Date,
            digest.Stories.Count(),
            whole.Parts.Count,
            whole.Parts.OfType<Content>().Sum(part => HtmlText.PlainLength(part.Html))
        );
        return $"{heading}\n{figures}";
    }

    /// <summary>When it may be posted: the next full hours where the digest is published.</summary>
    public TextMessage Later(Phrases phrases, Digest digest)
    {
        var now = Local(clock.GetUtcNow());
        var hours = Enumerable.Range(1, HoursOffered).Select(hour => now.Date.AddHours(now.Hour + hour));
        return Page(
            phrases.PublishWhen(digest.Date, settings.TimeZone.Id),
            [
                .. hours
                    .Append(now.Date.AddDays(1).AddHours(8.5))
                    .Distinct()
                    .Order()
                    .Select(hour =>
                        Act(
                            digest,
                            phrases.PublishHour(hour, isTomorrow: hour.Date > now.Date),
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"at {hour.ToString(PublishCommand.MomentFormat, CultureInfo.InvariantCulture)}"
                            )
                        )
                    )
                    .Chunk(3),
                [Act(digest, phrases.PublishNotButton, "never")],
            ]
        );
    }

    public static TextMessage Planned(Phrases phrases, Digest digest, DateTime local) =>
        Page(
            phrases.PublishPlanned(local),
            [
                [Act(digest, phrases.PublishButton, "go"), Act(digest, phrases.PublishNotButton, "never")],
            ]
        );

    /// <summary>A day that stands, or is on its way.</summary>
    public TextMessage Posted(Phrases phrases, Digest digest, Campaign posted)
    {
        var deliveries = ledger.DeliveriesOf(posted.Id);
        var missed = ledger.GivenUpOf(posted);
        var left = deliveries.Count(delivery => delivery.IsDue);
        var text =
            missed.Count > 0 ? phrases.PublishMissed(digest.Date, settings.Group, missed.Count, missed[0].Reason ?? "")
            : left > 0
                ? phrases.PublishUnderWay(digest.Date, settings.Group, posted.Parts.Count - left, posted.Parts.Count)
            : phrases.PublishStands(digest.Date, settings.Group, posted.Parts.Count);
        return Page(
            text,
            [
                .. missed.Count > 0
                    ?
                    [
                        [Act(digest, phrases.PublishRetryButton, "retry")],
                    ]
                    : (Button[][])[],
                [
                    Act(digest, phrases.PublishCorrectButton, "correct"),
                    Act(digest, phrases.PublishAgainButton, "again"),
                ],
            ]
        );
    }

    /// <summary>How long so many messages to one group take.</summary>
    private TimeSpan TimeAtLimits(int messages) =>
        TimeSpan.FromSeconds((messages - 1) / limits.PerChatPerSecond)
        + TimeSpan.FromMinutes((messages - 1) / limits.PerGroupPerMinute);

    private DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, settings.TimeZone).DateTime;

    private static CallbackButton Act(Digest digest, string label, string act) =>
        new(label, string.Create(CultureInfo.InvariantCulture, $"/publish {digest.Date:yyyyMMdd} {act}"));

    private static TextMessage Page(string text, IReadOnlyList<IReadOnlyList<Button>> rows) => new(text, null, rows);
}
