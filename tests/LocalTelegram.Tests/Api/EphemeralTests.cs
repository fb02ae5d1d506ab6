using System.Net.Http.Json;
using System.Text.Json;

namespace LocalTelegram.Tests.Api;

public sealed class EphemeralTests
{
    [Fact]
    public async Task Only_one_person_sees_it_and_it_takes_no_message_id()
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A");
        await telegram.People.SetMemberAsync(chat, 77, "member");
        var before = await LastId();

        var sent = await Send(telegram, chat);

        sent.GetProperty("result").GetProperty("message_id").GetInt32().ShouldBe(0);
        sent.GetProperty("result").GetProperty("ephemeral_message_id").GetInt32().ShouldBe(1);
        sent.GetProperty("result").GetProperty("receiver_user").GetProperty("id").GetInt64().ShouldBe(77);
        (await LastId()).ShouldBe(before + 1);

        async Task<int> LastId() =>
            (await telegram.ResultAsync("sendMessage", new { chat_id = chat, text = "x" }))
                .GetProperty("message_id")
                .GetInt32();
    }

    [Fact]
    public async Task A_bot_that_is_no_administrator_answers_within_fifteen_seconds_or_not_at_all()
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A", botStatus: "member");
        await telegram.People.SayAsync(chat, "/story", from: 77);

        telegram.Clock.Advance(TimeSpan.FromSeconds(15));
        (await Send(telegram, chat)).GetProperty("ok").GetBoolean().ShouldBeTrue();

        telegram.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Send(telegram, chat)).GetProperty("ok").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task It_is_edited_and_deleted_by_its_own_methods()
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A");
        await telegram.People.SetMemberAsync(chat, 77, "member");
        await Send(telegram, chat);
        var it = new
        {
            chat_id = chat,
            receiver_user_id = 77,
            ephemeral_message_id = 1,
            text = "other",
        };

        (await telegram.ResultAsync("editEphemeralMessageText", it)).ValueKind.ShouldBe(JsonValueKind.True);
        (await telegram.ResultAsync("deleteEphemeralMessage", it)).ValueKind.ShouldBe(JsonValueKind.True);
        (await telegram.RefusalAsync("deleteEphemeralMessage", it)).ShouldBe("Bad Request: MESSAGE_ID_INVALID");
    }

    [Fact]
    public async Task Its_buttons_are_pressed_by_its_own_id()
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A");
        await telegram.People.SetMemberAsync(chat, 77, "member");
        await Send(telegram, chat);

        using var pressed = await telegram.Http.PostAsJsonAsync(
            "/local/presses",
            new
            {
                chat_id = chat,
                ephemeral_message_id = 1,
                from = 77,
                data = "more",
            },
            TestContext.Current.CancellationToken
        );

        pressed.EnsureSuccessStatusCode();
        var updates = (await telegram.ResultAsync("getUpdates")).EnumerateArray().ToList();
        updates[^1].GetProperty("callback_query").ToString().ShouldContain("\"ephemeral_message_id\":1");
    }

    private static Task<JsonElement> Send(LocalServer telegram, long chat) =>
        telegram.CallAsync(
            "sendMessage",
            new
            {
                chat_id = chat,
                text = "for you",
                ephemeral_message_parameters = new { receiver_user_id = 77 },
            }
        );
}
