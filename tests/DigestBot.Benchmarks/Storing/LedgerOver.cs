using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Pacing;
using DigestBot.Storing.Standings;
using DigestBot.Storing.Statistics;

namespace DigestBot.Benchmarks.Storing;

/// <summary>A ledger over a store, of which everything is said to be sent as soon as its turn comes.</summary>
internal sealed class LedgerOver
{
    private readonly CampaignStore _campaigns;
    private readonly ExpansionStore _expansions;
    private readonly Ledger _ledger;
    private readonly Bookkeeper _books;

    private int _messageId;

    public LedgerOver(Store store, TimeProvider clock)
    {
        var arrivals = new Arrivals();
        _expansions = new ExpansionStore(store);
        _campaigns = new CampaignStore(store, _expansions, arrivals, clock);
        _ledger = new Ledger(store, _expansions, new PauseStore(store));
        _books = new Bookkeeper(
            store,
            _campaigns,
            new StandingStore(store),
            new MessageIds(store),
            arrivals,
            new ReportingZone(TimeZoneInfo.Utc),
            clock
        );
    }

    /// <summary>The id of the message that was sent last.</summary>
    public int LastMessageId => _messageId;

    /// <summary>Writes a campaign and all its deliveries down.</summary>
    public async Task OpenAsync(Campaign campaign, IReadOnlyList<ChatAddress> chats)
    {
        await _campaigns.OpenAsync(campaign, chats);
        while (_expansions.Contains(campaign.Id))
        {
            await _campaigns.ExpandAsync(campaign.Id);
        }
    }

    /// <summary>Has all that waits for chats sent, for so many of them at a time.</summary>
    public Task SendAllAsync(IReadOnlyList<ChatAddress> chats, int atATime) =>
        Parallel.ForEachAsync(
            chats,
            new ParallelOptions { MaxDegreeOfParallelism = atATime },
            async (chat, _) =>
            {
                while (_ledger.NextFor(chat) is { } next)
                {
                    var begun = await _books.BeginAsync(next);
                    await _books.SentAsync(begun!, Interlocked.Increment(ref _messageId));
                }
            }
        );
}
