using DigestBot.Lifetime;
using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Deliveries;
using DigestBot.Texts;

namespace DigestBot.Administering.Broadcasting;

/// <summary>
/// Shows the administrators how far each broadcast is, strikes off what is left of one that was cancelled, and reports
/// its end.
/// </summary>
/// <remarks>
/// 1. Every few seconds, and at once when somebody pressed something, look at those that are on their way. 2. Of one
/// that is cancelled, strike off what waits, once all of it is written down. 3. Where nothing is due any more, end it: a
/// report says how, and who did not get it. 4. Else bring the pages up to date, each only when the
/// edit before it is done, so that edits never pile up behind a limit. Nothing is remembered but the store, so after
/// a stop it goes on from here.
/// </remarks>
internal sealed class BroadcastKeeper(
    BroadcastStore broadcasts,
    CampaignStore campaigns,
    ExpansionStore expansions,
    Ledger ledger,
    Bookkeeper books,
    PauseStore pauses,
    Administrators administrators,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<BroadcastKeeper> log
) : StageService(lifetime, log)
{
    /// <summary>Fifteen edits a minute: below what even a group is allowed.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(4);

    private readonly Dictionary<int, Speed> _speeds = [];
    private readonly Dictionary<(int, ChatAddress), (string Edit, ContentKey Shows)> _shown = [];

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var (changed, paused) = (broadcasts.Changed.Next, pauses.Paused.Next);
            var live = broadcasts.Live();
            foreach (var broadcast in live)
            {
                await SeeToAsync(broadcast);
            }

            var wait = live.Count > 0 ? BetweenLooks : Timeout.InfiniteTimeSpan;
            await Signal.AnyAsync(wait, clock, stoppingToken, changed, paused);
        }
    }

    private async Task SeeToAsync(Broadcast broadcast)
    {
        if (broadcast.State == BroadcastState.Cancelling && !expansions.Contains(broadcast.Campaign))
        {
            await books.CancelCampaignAsync(broadcast.Campaign, "an administrator ended the broadcast");
        }

        var tally = broadcasts.TallyOf(broadcast);
        if (tally.Left == 0)
        {
            await pauses.EndAsync(broadcast.Campaign); // what had left already may be all there was
            await EndAsync(broadcast, tally);
            return;
        }

        var speed = _speeds.TryGetValue(broadcast.Id, out var known) ? known : _speeds[broadcast.Id] = new Speed();
        speed.Note(clock.GetUtcNow(), tally.Total - tally.Left);
        var pause = pauses.Find(broadcast.Campaign) is { } found && !(found.Until <= clock.GetUtcNow()) ? found : null;
        foreach (var (chat, phrases) in administrators.All)
        {
            await ShowAsync(broadcast, chat, ProgressPage.Of(phrases, broadcast, tally, pause, speed.PerSecond));
        }
    }

    private async Task ShowAsync(Broadcast broadcast, ChatAddress chat, TextMessage page)
    {
        var (key, shows) = ((broadcast.Id, chat), ContentKey.Of(page));
        if (
            PageIn(broadcast, chat) is not { } message
            || _shown.TryGetValue(key, out var shown)
                && (shown.Shows == shows || ledger.DeliveriesOf(shown.Edit).Any(delivery => delivery.IsDue))
        )
        {
            return;
        }

        var edit = new Campaign(
            Campaign.NameOfProgress(broadcast.Id, chat, clock.GetUtcNow()),
            Lane.Conversation,
            [new Edit(message, page)]
        );
        await campaigns.OpenAsync(edit, [chat]);
        _shown[key] = (edit.Id, shows);
    }

    private async Task EndAsync(Broadcast broadcast, Tally tally)
    {
        var took = clock.GetUtcNow() - broadcast.At;
        var deliveries = tally.MissedInAll > 0 ? ledger.DeliveriesOf(broadcast.Campaign) : [];
        await broadcasts.EndAsync(
            broadcast,
            [
                .. administrators.All.Select(one =>
                    (one.Chat, Report(broadcast, tally, took, deliveries, one.Chat, one.Phrases))
                ),
            ]
        );
        log.BroadcastEnded(broadcast.Campaign, tally.Sent, tally.MissedInAll, took);
        _speeds.Remove(broadcast.Id);
        foreach (var key in _shown.Keys.Where(key => key.Item1 == broadcast.Id).ToList())
        {
            _shown.Remove(key);
        }
    }

    /// <summary>The end of the progress, without buttons; and the summary in a message that makes itself heard.</summary>
    private Campaign Report(
        Broadcast broadcast,
        Tally tally,
        TimeSpan took,
        IReadOnlyList<Delivery> deliveries,
        ChatAddress chat,
        Phrases phrases
    )
    {
        var summary = ProgressPage.Summary(phrases, broadcast, tally, took);
        OutgoingMessage report =
            deliveries.Count == 0
                ? new TextMessage(summary)
                : FailureList.Of(broadcast, deliveries, $"{summary}\n\n{phrases.BroadcastFailures(tally.MissedInAll)}");
        return new Campaign(
            Campaign.NameOfReport(broadcast.Id, chat),
            Lane.Conversation,
            PageIn(broadcast, chat) is { } page
                ? [new Edit(page, new TextMessage(phrases.BroadcastReported)), report]
                : [report]
        );
    }

    /// <summary>The message that shows an administrator how far it is; null where it does not stand yet.</summary>
    private int? PageIn(Broadcast broadcast, ChatAddress chat) =>
        ledger
            .DeliveriesOf(Campaign.NameOfProgress(broadcast.Id, chat), chat)
            .Select(delivery => delivery.MessageId)
            .FirstOrDefault();
}
