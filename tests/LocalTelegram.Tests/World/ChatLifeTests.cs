using System.Text.Json;

namespace LocalTelegram.Tests.World;

public sealed class ChatLifeTests
{
    [Fact]
    public async Task A_group_that_migrates_tells_where_it_went()
    {
        await using var telegram = await LocalServer.StartAsync();
        var group = await telegram.People.AddChatAsync("group", "A");

        var supergroup = await telegram.People.MigrateAsync(group);

        var answer = await telegram.CallAsync("sendMessage", new { chat_id = group, text = "x" });
        answer
            .GetProperty("description")
            .GetString()
            .ShouldBe("Bad Request: group chat was upgraded to a supergroup chat");
        answer.GetProperty("parameters").GetProperty("migrate_to_chat_id").GetInt64().ShouldBe(supergroup);
        await telegram.ResultAsync("sendMessage", new { chat_id = supergroup, text = "x" });
        var updates = await telegram.ResultAsync("getUpdates");
        updates.ToString().ShouldContain("migrate_to_chat_id");
        updates.ToString().ShouldContain("migrate_from_chat_id");
    }

    [Fact]
    public async Task A_topic_takes_messages_and_another_thread_is_not_found()
    {
        await using var telegram = await LocalServer.StartAsync();
        var forum = await telegram.People.AddChatAsync("supergroup", "A", isForum: true);
        var topic = await telegram.People.AddTopicAsync(forum, "News");

        var sent = await telegram.ResultAsync("sendMessage", Message(topic));
        sent.GetProperty("message_thread_id").GetInt32().ShouldBe(topic);
        sent.GetProperty("is_topic_message").GetBoolean().ShouldBeTrue();
        (await telegram.RefusalAsync("sendMessage", Message(999))).ShouldBe("Bad Request: message thread not found");

        object Message(int thread) =>
            new
            {
                chat_id = forum,
                message_thread_id = thread,
                text = "x",
            };
    }

    [Fact]
    public async Task The_bot_hears_that_it_was_blocked_made_administrator_and_removed()
    {
        await using var telegram = await LocalServer.StartAsync();
        await telegram.CallAsync("getMe");
        var chat = await telegram.People.AddChatAsync("supergroup", "A", botStatus: "member");
        await telegram.People.AddChatAsync("private", "Ann", id: 77);

        await telegram.People.BlockAsync(77);
        await telegram.People.SetMemberAsync(chat, 4242, "administrator");
        await telegram.People.SetMemberAsync(chat, 4242, "kicked");

        var changes = (await telegram.ResultAsync("getUpdates"))
            .EnumerateArray()
            .Where(update => update.TryGetProperty("my_chat_member", out _))
            .Select(update => update.GetProperty("my_chat_member").GetProperty("new_chat_member"))
            .Select(member => member.GetProperty("status").GetString());
        changes.ShouldBe(["kicked", "administrator", "kicked"]);
    }

    [Fact]
    public async Task A_bot_that_is_no_administrator_hears_only_what_concerns_it()
    {
        await using var telegram = await LocalServer.StartAsync();
        await telegram.CallAsync("getMe");
        var chat = await telegram.People.AddChatAsync("supergroup", "A", botStatus: "member");
        await telegram.People.SetMemberAsync(chat, 77, "member");

        await telegram.People.SayAsync(chat, "among ourselves", from: 77);
        await telegram.People.SayAsync(chat, "/latest", from: 77);

        var heard = (await telegram.ResultAsync("getUpdates")).ToString();
        heard.ShouldContain("/latest");
        heard.ShouldNotContain("among ourselves");
    }

    [Fact]
    public async Task A_hundred_thousand_subscribers_are_made_in_one_call_and_can_be_written_to()
    {
        await using var telegram = await LocalServer.StartAsync();

        var first = await telegram.People.AddSubscribersAsync(100_000, firstId: 1_000_000);

        await telegram.ResultAsync("sendMessage", new { chat_id = first, text = "x" });
        await telegram.ResultAsync("sendMessage", new { chat_id = first + 99_999, text = "x" });
        var state = await telegram.Http.GetStringAsync("/local/state", TestContext.Current.CancellationToken);
        JsonDocument.Parse(state).RootElement.GetProperty("subscribers").GetInt32().ShouldBe(100_000);
        state.Length.ShouldBeLessThan(10_000);
    }

    [Fact]
    public async Task Old_messages_are_forgotten_beyond_the_cap()
    {
        await using var telegram = await LocalServer.StartAsync(options =>
        {
            options.TranscriptCap = 10;
            options.Pacing.Enabled = false;
        });
        var chat = await telegram.People.AddChatAsync("supergroup", "A");
        for (var i = 0; i < 30; i++)
        {
            await telegram.ResultAsync("sendMessage", new { chat_id = chat, text = $"{i}" });
        }

        var kept = await telegram.People.MessagesAsync(chat);

        kept.Count.ShouldBe(10);
        kept[^1].GetProperty("text").GetString().ShouldBe("29");
    }
}
