using DigestBot.Digests;
using DigestBot.Lifetime;
using DigestBot.Rendering;
using DigestBot.Storing;
using DigestBot.Storing.Chats;
using DigestBot.Storing.Days;
using DigestBot.Storing.Deliveries;
using DigestBot.Subscribing;
using DigestBot.Telegram;

namespace DigestBot.Publishing;

/// <summary>Brings each day to its subscribers, each at their hour.</summary>
/// <remarks>
/// 1. Of every day for which somebody has an appointment: where its digest is there, take those whose moment has come;
/// where it is not, those for whom it would now be too late. 2. Each of them gets the day, or is told in the record why
/// not (<see cref="Schedule"/>), and an appointment with the next day that they chose; written down a batch at a time,
/// each in one transaction with its deliveries. 3. Sleep until the next moment that an index names, or until a digest
/// comes in, or somebody chooses anew. So a stop at any moment loses nothing, and a day comes once.
/// </remarks>
internal sealed class Rounds(
    DigestStore digests,
    SubscriberStore subscribers,
    CampaignStore campaigns,
    Me me,
    PublishingSettings settings,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<Rounds> log
) : StageService(lifetime, log)
{
    /// <summary>How many subscribers one transaction writes down, so that the one writer is free again soon.</summary>
    private const int WrittenAtOnce = 100;

    /// <summary>At least this often the clock is looked at, since it may be set while we wait.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var (more, changed) = (digests.MoreTakenIn.Next, subscribers.Changed.Next);
            var wait = await SendWhatIsDueAsync(stoppingToken);
            await Signal.AnyAsync(wait, clock, stoppingToken, more, changed);
        }
    }

    /// <returns>How long nothing will be due, as far as is known.</returns>
    private async Task<TimeSpan> SendWhatIsDueAsync(CancellationToken cancellation)
    {
        var wait = LongestWait;
        // Where it is latest on earth it is tomorrow already.
        var last = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1);
        // Each is asked for after the one before it: who missed that may be due on the next at once.
        foreach (var day in subscribers.DaysUpTo(last))
        {
            try
            {
                var left = await SendAsync(day, cancellation);
                wait = left < wait ? left : wait;
            }
            catch (Exception error) when (error is not (OperationCanceledException or StoreException))
            {
                // One day that cannot be sent must not keep the others from it.
                log.NotPosted(error, day);
            }
        }

        return wait;
    }

    /// <returns>How long nothing of that day will be due.</returns>
    private async Task<TimeSpan> SendAsync(DateOnly day, CancellationToken cancellation)
    {
        var digest = digests.FindToPost(day);
        var until = Until();
        while (subscribers.DueOn(day, until, WrittenAtOnce) is { Count: > 0 } due)
        {
            var steps = new List<Step>(due.Count);
            var rendered = new Dictionary<string, Campaign>();
            foreach (var subscriber in due)
            {
                steps.Add(await NextStepAsync(subscriber, digest, rendered, cancellation));
            }

            await subscribers.RecordAsync(steps);
            log.Round(day, steps.Count(step => step.Campaign is not null), steps.Sum(step => step.Misses.Count));
            cancellation.ThrowIfCancellationRequested();
            until = Until();
        }

        return subscribers.NextOn(day, until) - until ?? LongestWait;

        DateTimeOffset Until() => clock.GetUtcNow() - (digest is null ? settings.LateWindow : TimeSpan.Zero);
    }

    private async Task<Step> NextStepAsync(
        Subscriber subscriber,
        Digest? digest,
        Dictionary<string, Campaign> rendered,
        CancellationToken cancellation
    )
    {
        var (day, at) = subscriber.Next!.Value;
        var now = clock.GetUtcNow();
        var following = Schedule.From(day.AddDays(1), subscriber.Subscription);
        if (digest is not null && Schedule.DeliverAt(at, now, settings.LateWindow) is not null)
        {
            if (
                !subscriber.Subscription.TellsOfNothing
                && subscriber.Subscription.Presentation.Selection.WantsNothingOf(digest)
            )
            {
                return new Step(subscriber, null, [(day, Miss.Filtered)], following);
            }

            return new Step(
                subscriber,
                await CampaignAsync(digest, subscriber.Subscription, rendered, cancellation),
                [],
                following
            );
        }

        var misses = new List<(DateOnly, Miss)> { (day, WhyMissed(day, digest)) };
        // After a long time without the bot the days in between are over as well.
        while (following.At + settings.LateWindow < now)
        {
            misses.Add((following.Day, Miss.BotWasDown));
            following = Schedule.From(following.Day.AddDays(1), subscriber.Subscription);
        }

        return new Step(subscriber, null, misses, following);
    }

    private Miss WhyMissed(DateOnly day, Digest? digest) =>
        digest is not null ? Miss.BotWasDown
        : digests.IsLeftAlone(day) ? Miss.StoreRestored
        : digests.FindRetracted(day) is not null ? Miss.Retracted
        : Miss.NoDigestInTime;

    /// <summary>The campaign for all who see the day this way; rendered for the first of them.</summary>
    /// <param name="rendered">Those that are not written down yet.</param>
    private async Task<Campaign> CampaignAsync(
        Digest digest,
        Subscription subscription,
        Dictionary<string, Campaign> rendered,
        CancellationToken cancellation
    )
    {
        var presentation = subscription.Presentation;
        var name = Campaign.NameOfRound(digest.Date, digest.Revision, presentation, subscription.Silent);
        if ((rendered.GetValueOrDefault(name) ?? campaigns.Find(name)) is { } opened)
        {
            return opened;
        }

        var rendering = RenderSettings.For(presentation, await me.LinksAsync(cancellation));
        return rendered[name] = new Campaign(
            name,
            Lane.Broadcast,
            DayRenderer.Render(digest, presentation.Style, rendering).Messages,
            digest.Date,
            digest.Revision,
            Silent: subscription.Silent,
            Presentation: presentation
        );
    }
}
