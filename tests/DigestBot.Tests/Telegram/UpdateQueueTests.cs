using System.Diagnostics.Metrics;
using System.Text.Json;
using DigestBot.Diagnostics;
using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Storing.Deliveries;
using DigestBot.Telegram;
using DigestBot.Tests.Storing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Telegram.Bot.Types;

namespace DigestBot.Tests.Telegram;

public sealed class UpdateQueueTests : IDisposable
{
    private readonly AStore _store = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly ALedger _ledger;
    private readonly UpdateQueue _queue;

    public UpdateQueueTests()
    {
        _ledger = new ALedger(_store.Store, clock: _clock);
        _queue = new UpdateQueue(
            _ledger.Inbox,
            _ledger.Campaigns,
            new Handler(),
            new Meters(new Meter(nameof(UpdateQueueTests))),
            new EndlessLife(),
            _clock,
            NullLogger<UpdateQueue>.Instance
        );
    }

    public void Dispose()
    {
        _queue.Dispose();
        _store.Dispose();
    }

    [Theory]
    [InlineData("""{"message_id":"no number","chat":[]}""")]
    [InlineData("""{"message_id":7,"date":99999999999999999,"chat":{"id":1,"type":"private"}}""")]
    [InlineData("7")]
    public async Task An_update_that_cannot_be_read_is_left_out_and_the_others_are_answered(string message)
    {
        using var poison = JsonDocument.Parse($$"""{"update_id":7,"message":{{message}}}""");
        await _ledger.Inbox.PutAsync([UpdateIntake.Pending(poison.RootElement), AnUpdate(8, chat: 1, "hello")]);

        await TakeInAsync();

        AnswerTo(8).ShouldBe("an answer");
        _ledger.Inbox.Pending().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_handler_that_fails_is_left_out_with_a_word_and_the_next_of_the_same_chat_is_answered()
    {
        await _ledger.Inbox.PutAsync([AnUpdate(7, chat: 1, "fail"), AnUpdate(8, chat: 1, "hello")]);

        await TakeInAsync();

        AnswerTo(7).ShouldBe("an apology");
        AnswerTo(8).ShouldBe("an answer");
        _ledger.Inbox.Pending().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("fail, and fail to apologize")]
    [InlineData("answer with more than the store can hold")]
    public async Task What_cannot_even_be_apologized_for_is_left_out_and_the_next_of_the_same_chat_is_answered(
        string how
    )
    {
        await _ledger.Inbox.PutAsync([AnUpdate(7, chat: 1, how), AnUpdate(8, chat: 1, "hello")]);

        await TakeInAsync();

        AnswerTo(7).ShouldBeNull();
        AnswerTo(8).ShouldBe("an answer");
        _ledger.Inbox.Pending().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("hang until cancelled")]
    [InlineData("hang for ever")]
    public async Task A_handler_that_hangs_holds_up_no_other_chat_and_its_own_for_a_minute(string how)
    {
        await _ledger.Inbox.PutAsync([
            AnUpdate(7, chat: 1, how),
            AnUpdate(8, chat: 1, "hello"),
            AnUpdate(9, chat: 2, "hello"),
        ]);

        var all = TakeInAsync();
        (await _ledger.Arrivals.In(Lane.Conversation).ReadAsync(TestContext.Current.CancellationToken)).ChatId.ShouldBe(
            2
        );
        all.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromMinutes(1));
        await all;

        AnswerTo(7).ShouldBe("an apology");
        AnswerTo(8).ShouldBe("an answer");
        _ledger.Inbox.Pending().ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_asks_more_than_can_be_answered_is_told_so_once_and_again_only_after_a_rest()
    {
        var flood = Enumerable.Range(100, 100).Select(id => AnUpdate(id, chat: 1, "hello"));
        await _ledger.Inbox.PutAsync([.. flood, AnUpdate(300, chat: 2, "hello")]);

        await TakeInAsync();

        Answers(100, 200).ShouldBe(Backlog.MostInPrivate + 1);
        AnswerTo(100 + Backlog.MostInPrivate).ShouldBe("slow down");
        AnswerTo(300).ShouldBe("an answer");
        _ledger.Inbox.Pending().ShouldBeEmpty();

        await DeliverAsync(100);
        await _ledger.Inbox.PutAsync([AnUpdate(301, chat: 1, "hello"), AnUpdate(302, chat: 1, "hello")]);
        await TakeInAsync();
        AnswerTo(301).ShouldBe("an answer", "there is room for one again");
        AnswerTo(302).ShouldBe("slow down");
    }

    [Fact]
    public async Task What_one_asks_in_several_chats_is_answered_in_order_and_holds_up_nobody_else_there()
    {
        await _ledger.Inbox.PutAsync([
            InGroup(7, chat: -1001, person: 1, "hang until cancelled"),
            InGroup(8, chat: -1001, person: 2, "hello"),
            InGroup(9, chat: -1002, person: 1, "hello"),
        ]);

        var all = TakeInAsync();
        await _ledger.Arrivals.In(Lane.Conversation).ReadAsync(TestContext.Current.CancellationToken);
        AnswerTo(8).ShouldBe("an answer");
        AnswerTo(9).ShouldBeNull();
        _clock.Advance(TimeSpan.FromMinutes(1));
        await all;

        AnswerTo(9).ShouldBe("an answer");
    }

    private int Answers(int first, int end) =>
        Enumerable.Range(first, end - first).Count(update => AnswerTo(update) is not null);

    /// <summary>The answer to an update is delivered, and forgotten.</summary>
    private async Task DeliverAsync(long update)
    {
        var delivery = _ledger.Deliveries.DeliveriesOf(Campaign.NameOfAnswer(update)).Single();
        await _ledger.Books.SentAsync((await _ledger.Books.BeginAsync(delivery))!, messageId: 5);
    }

    private async Task TakeInAsync()
    {
        foreach (var update in _ledger.Inbox.Pending())
        {
            await _queue.AddAsync(update, TestContext.Current.CancellationToken);
        }

        await _queue.DrainAsync();
    }

    private string? AnswerTo(long update) =>
        (_ledger.Campaigns.Find(Campaign.NameOfAnswer(update))?.Parts.Single() as TextMessage)?.Html;

    private static PendingUpdate AnUpdate(long id, long chat, string text) =>
        new(
            id,
            $$"""
            {
              "update_id":{{id}},
              "message":{"message_id":{{id}},"date":1772672400,"chat":{"id":{{chat}},"type":"private"},"text":"{{text}}"}
            }
            """,
            null
        );

    private static PendingUpdate InGroup(long id, long chat, long person, string text) =>
        new(
            id,
            $$"""
            {
              "update_id":{{id}},
              "message":{
                "message_id":{{id}},"date":1772672400,"chat":{"id":{{chat}},"type":"supergroup","title":"Group"},
                "from":{"id":{{person}},"is_bot":false,"first_name":"Somebody"},"text":"{{text}}"
              }
            }
            """,
            null
        );

    /// <summary>Nothing here ends the process.</summary>
    private sealed class EndlessLife : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => throw new InvalidOperationException("The bot would have stopped.");
    }

    /// <summary>Does what it is told.</summary>
    private sealed class Handler : IUpdateHandler
    {
        public async Task<Answer?> AnswerAsync(Update update, CancellationToken cancellation)
        {
            switch (update.Message!.Text)
            {
                case "fail" or "fail, and fail to apologize":
                    throw new InvalidOperationException("It was told to fail.");
                case "answer with more than the store can hold":
                    return new Answer(Home(update), [new TextMessage(new string('x', 20_000_000))]);
                case "hang until cancelled":
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
                    break;
                case "hang for ever":
                    await new TaskCompletionSource().Task;
                    break;
            }

            return new Answer(Home(update), [new TextMessage("an answer")]);
        }

        public Answer SlowDown(Update update) => new(Home(update), [new TextMessage("slow down")]);

        public Answer ApologizeFor(Update update) =>
            update.Message!.Text != "fail, and fail to apologize"
                ? new(Home(update), [new TextMessage("an apology")])
                : throw new InvalidOperationException("It was told to fail.");

        private static ChatAddress Home(Update update) => new(update.Message!.Chat.Id);
    }
}
