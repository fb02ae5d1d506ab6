using DigestBot.Lifetime;
using DigestBot.Storing;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Days;
using DigestBot.Storing.Deliveries;
using DigestBot.Telegram;
using Telegram.Bot.Exceptions;

namespace DigestBot.Publishing;

/// <summary>
/// Posts days by themselves: as soon as a digest is there, at the hour set, or when an administrator planned it; never one that is older than
/// <c>Publishing:MaxAge</c> and was not planned, so that a first import of ten years does not flood the group.
/// </summary>
/// <remarks>
/// Nothing is remembered but the store: each round looks which of the recent days have no campaign yet, so a stop at
/// any moment loses nothing, and a day is opened once.
/// </remarks>
internal sealed class AutoPublisher(
    DigestStore digests,
    CampaignStore campaigns,
    PlanStore plans,
    Publisher publisher,
    NoticeStore notices,
    Calendar calendar,
    PublishingSettings settings,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<AutoPublisher> log
) : StageService(lifetime, log)
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(30);

    /// <summary>At least this often the clock is looked at, since it may be set while we wait.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var (more, planned) = (digests.MoreTakenIn.Next, plans.Changed.Next);
            var wait = await PublishWhatIsDueAsync(stoppingToken);
            await Signal.AnyAsync(wait, clock, stoppingToken, more, planned);
        }
    }

    /// <returns>How long nothing will be due, as far as is known.</returns>
    private async Task<TimeSpan> PublishWhatIsDueAsync(CancellationToken cancellation)
    {
        var wait = LongestWait;
        var planned = plans.All();
        foreach (var day in digests.DaysToPostSince(calendar.FirstDayToPost).Union(planned.Keys).Order())
        {
            if (campaigns.Find(Campaign.NameOf(day)) is not null)
            {
                if (planned.ContainsKey(day))
                {
                    await plans.DropAsync(day);
                }

                continue;
            }

            var at = planned.TryGetValue(day, out var chosen) ? chosen : calendar.DueAt(day);
            if (at - clock.GetUtcNow() is { } left && left > TimeSpan.Zero)
            {
                wait = left < wait ? left : wait;
                continue;
            }

            try
            {
                // A day that was planned may have been retracted since.
                if (
                    digests.Find(day) is { } digest
                    && await publisher.PublishAsync(digest, cancellation) is { Opened: true } published
                )
                {
                    log.Publishing(day, published.Campaign.Parts.Count, settings.Group);
                }
            }
            catch (RequestException error)
            {
                var outcome = OutcomeTranslation.Of(error);
                log.GroupUnreachable(settings.Group, error.Message, RetryPause);
                if (outcome is Outcome.Gone or Outcome.Refused)
                {
                    await notices.PutAsync(new Notice.GroupUnknown(settings.Group, error.Message));
                }

                return RetryPause;
            }
            catch (Exception error) when (error is not (OperationCanceledException or StoreException))
            {
                // One day that cannot be posted must not keep the others from it.
                log.NotPosted(error, day);
            }
        }

        return wait;
    }
}
