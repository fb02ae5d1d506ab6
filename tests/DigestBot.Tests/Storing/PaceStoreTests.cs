using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Pacing;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Storing;

public sealed class PaceStoreTests : IDisposable
{
    private static readonly ChatAddress Group = new(-1001);
    private static readonly ChatAddress Person = new(7);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _clock = new();
    private readonly AStore _store = new();

    private PaceStore Kept => new(_store.Store, _clock);

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Where_nothing_ever_left_there_is_nothing_to_recall() => Kept.Recall().ShouldBeEquivalentTo(Pace.Fresh);

    [Fact]
    public async Task What_left_for_a_group_counts_by_the_moment_at_which_the_next_one_left()
    {
        await Kept.DepartAsync(Group);
        _clock.Advance(10 * Second);
        await Kept.DepartAsync(new ChatAddress(Group.ChatId, 5));
        _clock.Advance(20 * Second);
        _store.Reopen();

        var pace = Kept.Recall();

        pace.AnythingLeft.ShouldBeTrue();
        pace.Groups[Group.ChatId].ShouldBe([20 * Second, TimeSpan.Zero], "nobody knows when the last one was counted");
    }

    [Fact]
    public async Task What_was_counted_a_minute_ago_is_forgotten()
    {
        for (var left = 0; left < 100; left++)
        {
            await Kept.DepartAsync(Group);
            _clock.Advance(7 * Second);
        }

        Kept.Recall()
            .Groups[Group.ChatId]
            .ShouldBe([.. new[] { 56, 49, 42, 35, 28, 21, 14, 7, 0 }.Select(age => age * Second)]);
        var row = _store.Store[Collections.Pace].FindAll().ShouldHaveSingleItem();
        row["begun"].AsArray.Count.ShouldBe(10);
    }

    [Fact]
    public async Task A_delivery_that_is_begun_is_noted_with_it()
    {
        var ledger = Ledger;
        await ledger.Campaigns.OpenAsync(new Campaign("test", Lane.Post, [new TextMessage("text")]), [Group]);
        await ledger.Books.BeginAsync(ledger.Deliveries.NextFor(Group)!);

        Kept.Recall().Groups[Group.ChatId].ShouldBe([TimeSpan.Zero]);
    }

    [Fact]
    public async Task Of_private_chats_it_is_kept_only_that_something_left()
    {
        var ledger = Ledger;
        await ledger.Campaigns.AnswerAsync(7, Person, [new TextMessage("one")]);
        await ledger.Books.SentAsync((await ledger.Books.BeginAsync(ledger.Deliveries.NextFor(Person)!))!, 5);

        Kept.Recall().ShouldBeEquivalentTo(Pace.Fresh with { AnythingLeft = true });
    }

    [Fact]
    public async Task A_wait_that_telegram_ordered_goes_on_after_a_restart_and_the_longer_one_holds()
    {
        await Kept.WaitAsync(Person.ChatId, 30 * Second);
        await Kept.WaitAsync(null, 20 * Second);
        _clock.Advance(5 * Second);
        await Kept.WaitAsync(null, 3 * Second);
        _store.Reopen();

        Kept.Recall().Waits.ShouldBe(new Dictionary<long, TimeSpan> { [Person.ChatId] = 25 * Second });
        Kept.Recall().WaitOfAll.ShouldBe(15 * Second);
    }

    [Fact]
    public async Task Waits_that_are_over_leave_no_rows()
    {
        for (var chat = 1; chat <= 5; chat++)
        {
            await Kept.WaitAsync(chat, Second);
            _clock.Advance(2 * Second);
        }

        Kept.Recall().Waits.Keys.ShouldBe([5L]);
    }

    private ALedger Ledger => new(_store.Store, clock: _clock);
}
