using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Statistics;
using DigestBot.Tests.Digests;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Storing.Statistics;

public sealed class FigureStoreTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 3, 5);
    private static readonly ChatAddress Group = new(-1_001_000_000_001);
    private static readonly ChatAddress Reader = new(5);
    private static readonly ChatAddress Other = new(6);

    private readonly AStore _store = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 5, 8, 0, 0, TimeSpan.Zero));
    private ALedger _ledger;
    private FigureStore _figures;

    public FigureStoreTests() => (_ledger, _figures) = Over(_store.Store);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task What_gets_through_and_what_is_refused_counts_once_however_often_it_is_told()
    {
        await _ledger.Campaigns.OpenAsync(ADay("one", parts: 3), [Group]);
        var (first, second, third) = _ledger.Deliveries.DeliveriesOf("one") switch
        {
            [var a, var b, var c] => (a, b, c),
            _ => throw new InvalidOperationException(),
        };

        await _ledger.Books.SentAsync(first, messageId: 1);
        await _ledger.Books.SentAsync(first, messageId: 1);
        await _ledger.Books.RefuseAsync(second, "too long");
        await _ledger.Books.RefuseAsync(second, "too long");
        await _ledger.Books.LeaveOutAsync(third, "nobody knows");

        OfToday().ShouldSatisfyAllConditions(day => day.Sent.ShouldBe(1), day => day.Failed.ShouldBe(2));
    }

    [Fact]
    public async Task What_was_given_up_and_gets_through_later_counts_on_both_days()
    {
        var campaign = ADay("one", parts: 1);
        await _ledger.Campaigns.OpenAsync(campaign, [Group]);
        await _ledger.Books.RefuseAsync(_ledger.Deliveries.NextFor(Group)!, "too long");
        _clock.Advance(TimeSpan.FromDays(1));
        await _ledger.Books.ReopenAsync(campaign);
        await _ledger.Books.SentAsync(_ledger.Deliveries.NextFor(Group)!, messageId: 1);

        _figures.From(Today).Select(day => (day.Sent, day.Failed)).ShouldBe([(0, 1), (1, 0)]);
    }

    [Fact]
    public async Task A_chat_that_cannot_be_reached_fails_and_what_is_not_wanted_any_more_does_not()
    {
        await _ledger.Campaigns.OpenAsync(ADay("one", parts: 2), [Reader, Other]);

        await _ledger.Books.CancelAsync(Reader, "blocked");
        await _ledger.Books.CancelCampaignAsync("one", "an administrator ended it");

        OfToday().ShouldSatisfyAllConditions(day => day.Sent.ShouldBe(0), day => day.Failed.ShouldBe(2));
    }

    [Fact]
    public async Task Answers_to_people_are_not_counted()
    {
        await _ledger.Campaigns.AnswerAsync(1, Reader, [new TextMessage("an answer"), new TextMessage("another")]);
        await _ledger.Books.SentAsync(_ledger.Deliveries.NextFor(Reader)!, messageId: 1);
        await _ledger.Books.CancelAsync(Reader, "blocked");

        OfToday().ShouldBe(new DailyFigures(Today, new SubscriptionCount(0, 0), Sent: 0, Failed: 0));
    }

    [Fact]
    public async Task Days_begin_where_the_digest_is_published_and_are_there_after_a_restart()
    {
        _clock.Advance(new TimeSpan(13, 59, 59));
        await SendAsync("before");
        _clock.Advance(TimeSpan.FromSeconds(1));
        await SendAsync("after");
        _store.Reopen();
        (_ledger, _figures) = Over(_store.Store);

        _figures.Today.ShouldBe(Today.AddDays(1));
        _figures.From(Today).Select(day => day.Sent).ShouldBe([1, 1]);
    }

    [Fact]
    public async Task The_first_look_tells_of_all_days_that_ended_since_the_last()
    {
        await SubscribeAsync(Reader);
        await _figures.LookAsync();
        await SubscribeAsync(Group);
        await SubscribeAsync(Other);
        _clock.Advance(TimeSpan.FromDays(3));

        await _figures.LookAsync();
        await SubscribeAsync(new ChatAddress(7));

        _figures.FirstDay.ShouldBe(Today);
        _figures
            .From(Today.AddDays(-1))
            .Select(day => day.Subscriptions)
            .ShouldBe([
                null,
                new SubscriptionCount(2, 1),
                new SubscriptionCount(2, 1),
                new SubscriptionCount(2, 1),
                new SubscriptionCount(3, 1),
            ]);
    }

    private DailyFigures OfToday() => _figures.From(Today).Single();

    private async Task SendAsync(string campaign)
    {
        await _ledger.Campaigns.OpenAsync(ADay(campaign, parts: 1), [Reader]);
        await _ledger.Books.SentAsync(_ledger.Deliveries.NextFor(Reader)!, messageId: 1);
    }

    private Task SubscribeAsync(ChatAddress chat) => _ledger.SubscribeAsync(chat, Today, _clock.GetUtcNow());

    private static Campaign ADay(string name, int parts) =>
        new(
            name,
            Lane.Post,
            [.. Enumerable.Range(0, parts).Select(part => new TextMessage($"{part}"))],
            ADigest.Day,
            Revision: 1
        );

    private (ALedger, FigureStore) Over(Store store)
    {
        var ledger = new ALedger(store, clock: _clock);
        return (ledger, new FigureStore(store, ledger.Subscribers, ALedger.Zone, _clock));
    }
}
