using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Storing.Days;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Standings;
using DigestBot.Tests.Digests;

namespace DigestBot.Tests.Storing;

public sealed class StandingStoreTests : IDisposable
{
    private static readonly ChatAddress Group = new(-1001);

    private readonly AStore _store = new();
    private readonly StandingStore _standings;
    private readonly ALedger _ledger;
    private readonly DigestStore _digests;

    public StandingStoreTests()
    {
        _standings = new StandingStore(_store.Store);
        _ledger = new ALedger(_store.Store, _standings);
        _digests = new DigestStore(_store.Store, TimeProvider.System);
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_day_is_looked_at_once_its_last_part_is_done()
    {
        await _ledger.Campaigns.OpenAsync(ACampaign(2), [Group]);
        await _ledger.Books.SentAsync(_ledger.Deliveries.NextFor(Group)!, messageId: 5);
        _standings.ToLookAt(10).ShouldBeEmpty();

        await _ledger.Books.SentAsync(_ledger.Deliveries.NextFor(Group)!, messageId: 6);

        _standings.ToLookAt(10).ShouldHaveSingleItem().Parts.Select(part => part.MessageId).ShouldBe([5, 6]);
    }

    [Fact]
    public async Task An_edit_that_was_cancelled_leaves_the_message_known()
    {
        await _ledger.Campaigns.OpenAsync(ACampaign(1), [Group]);
        await _ledger.Books.SentAsync(_ledger.Deliveries.NextFor(Group)!, messageId: 5);
        await _ledger.Campaigns.OpenAsync(
            ACampaign(1) with
            {
                Id = "edit",
                Parts = [new Edit(5, new TextMessage("other"))],
            },
            [Group]
        );

        await _ledger.Books.CancelCampaignAsync("edit", "not wanted");

        _standings.ToLookAt(10).ShouldHaveSingleItem().Parts.ShouldHaveSingleItem().MessageId.ShouldBe(5);
    }

    [Fact]
    public async Task What_was_settled_is_looked_at_again_when_the_digest_changes()
    {
        await _digests.TakeInAsync(ADigest.Of(ADigest.Story("甲")), postsByItself: true);
        await SendAsync([Group]);
        await SettleAllAsync(revision: 1);

        await _standings.MarkChangedDaysAsync();
        await SettleAllAsync(revision: 1);
        await _standings.MarkChangedDaysAsync();
        _standings.ToLookAt(10).ShouldBeEmpty();

        await _digests.TakeInAsync(ADigest.Of(ADigest.Story("乙")) with { ContentHash = "other" }, postsByItself: true);
        await _standings.MarkChangedDaysAsync();

        _standings.ToLookAt(10).ShouldHaveSingleItem().Chat.ShouldBe(Group);
    }

    [Fact]
    public async Task Every_chat_that_holds_a_changed_day_is_marked_however_many_there_are()
    {
        await _digests.TakeInAsync(ADigest.Of(ADigest.Story("甲")), postsByItself: true);
        ChatAddress[] chats = [.. Enumerable.Range(1, 2500).Select(chat => new ChatAddress(chat))];
        await SendAsync(chats);
        await SettleAllAsync(revision: 1);
        _standings.ToLookAt(10).ShouldBeEmpty();

        await _standings.MarkChangedDaysAsync();

        _standings.ToLookAt(5000).Count.ShouldBe(chats.Length);
    }

    [Fact]
    public async Task Of_a_person_who_is_forgotten_while_a_correction_is_prepared_nothing_is_written_again()
    {
        var person = new ChatAddress(7);
        await SendAsync([person]);
        var correction = ACampaign(1) with { Id = Campaign.NameOfCorrection(ADigest.Day, person, 1) };

        await _ledger.PersonalData.EraseAsync(person);

        (await _ledger.Campaigns.CorrectAsync(correction, person)).ShouldBeFalse();
        _ledger.Campaigns.Find(correction.Id).ShouldBeNull();
        _ledger.Deliveries.NextFor(person).ShouldBeNull();
        _standings.Find(correction.Day!.Value, person).ShouldBeNull();
    }

    [Fact]
    public async Task A_chat_that_cannot_be_reached_is_left_in_peace()
    {
        await _ledger.Campaigns.OpenAsync(ACampaign(2), [Group]);
        await _ledger.Books.SentAsync(_ledger.Deliveries.NextFor(Group)!, messageId: 5);

        await _ledger.Books.CancelAsync(Group, "kicked");

        _standings.ToLookAt(10).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_many_chats_show_is_kept_once()
    {
        await _ledger.Campaigns.OpenAsync(ACampaign(2), [Group, new ChatAddress(7), new ChatAddress(8)]);
        await _ledger.Campaigns.OpenAsync(ACampaign(2) with { Id = "another", Slots = [0, 1] }, [Group]);

        _store.Store[Collections.Contents].Count().ShouldBe(2);
    }

    [Fact]
    public async Task What_stands_in_a_group_that_moved_is_not_edited_from_its_new_home()
    {
        var moved = new ChatAddress(-1009);
        await _ledger.Campaigns.OpenAsync(ACampaign(2), [Group]);
        await _ledger.Books.SentAsync(_ledger.Deliveries.NextFor(Group)!, messageId: 5);

        await _ledger.Books.MoveAsync(Group, moved);
        await _ledger.Books.SentAsync(_ledger.Deliveries.NextFor(moved)!, messageId: 6);

        _standings.Find(ADigest.Day, Group).ShouldBeNull();
        _standings.ToLookAt(10).ShouldHaveSingleItem().Parts.Select(part => part.MessageId).ShouldBe([null, 6]);
    }

    private async Task SendAsync(ChatAddress[] chats)
    {
        foreach (var some in chats.Chunk(500))
        {
            await _ledger.Campaigns.OpenAsync(ACampaign(1) with { Id = $"to {some[0]}" }, some);
        }

        await Task.WhenAll(
            chats.Select((chat, index) => _ledger.Books.SentAsync(_ledger.Deliveries.NextFor(chat)!, index + 1))
        );
    }

    private async Task SettleAllAsync(int revision) =>
        await Task.WhenAll(_standings.ToLookAt(5000).Select(standing => _standings.SettleAsync(standing, revision)));

    private static Campaign ACampaign(int parts) =>
        new(
            Campaign.NameOf(ADigest.Day),
            Lane.Post,
            [.. Enumerable.Range(0, parts).Select(part => new TextMessage($"{part}"))],
            ADigest.Day,
            Revision: 1
        );
}
