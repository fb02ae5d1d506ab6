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
    public async Task A_bot_that_is_no_administrator_answers_an_ephemeral_command_within_fifteen_seconds_or_not_at_all()
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A", botStatus: "member");
        await OfferStory(telegram);
        var command = await telegram.People.SayAsync(chat, "/story", from: 77);
        var id = command.GetProperty("ephemeral_message_id").GetInt32();

        (await Send(telegram, chat)).GetProperty("ok").GetBoolean().ShouldBeFalse();
        (await Send(telegram, chat, replyTo: id, receiver: 78)).GetProperty("ok").GetBoolean().ShouldBeFalse();
        telegram.Clock.Advance(TimeSpan.FromSeconds(15));
        (await Send(telegram, chat, replyTo: id)).GetProperty("ok").GetBoolean().ShouldBeTrue();

        telegram.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Send(telegram, chat, replyTo: id)).GetProperty("ok").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_bot_that_is_no_administrator_answers_a_press_within_fifteen_seconds_or_not_at_all()
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A", botStatus: "member");
        await telegram.People.SetMemberAsync(chat, 78, "member");
        await telegram.People.SetMemberAsync(chat, 77, "member");
        var message = await telegram.ResultAsync("sendMessage", new { chat_id = chat, text = "x" });
        var press = await telegram.People.PressAsync(chat, message.GetProperty("message_id").GetInt32(), 77, "more");

        (await Send(telegram, chat, press: press, receiver: 78)).GetProperty("ok").GetBoolean().ShouldBeFalse();
        telegram.Clock.Advance(TimeSpan.FromSeconds(15));
        (await Send(telegram, chat, press: press)).GetProperty("ok").GetBoolean().ShouldBeTrue();

        telegram.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Send(telegram, chat, press: press)).GetProperty("ok").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData("/story 1", true)]
    [InlineData("/story@the_bot", true)]
    [InlineData("/story@another_bot", false)]
    [InlineData("/stories", false)]
    [InlineData("story", false)]
    public async Task A_command_that_is_offered_as_ephemeral_is_seen_by_its_bot_alone(string said, bool unseen)
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A");
        await OfferStory(telegram);

        var message = await telegram.People.SayAsync(chat, said, from: 77);

        message.TryGetProperty("ephemeral_message_id", out _).ShouldBe(unseen);
        (message.GetProperty("message_id").GetInt32() == 0).ShouldBe(unseen);
        var update = (await telegram.ResultAsync("getUpdates")).EnumerateArray().Last();
        update.GetProperty("message").GetProperty("text").GetString().ShouldBe(said);
    }

    [Fact]
    public async Task An_app_that_knows_no_ephemeral_commands_shows_them_to_all()
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A");
        await OfferStory(telegram);

        var message = await telegram.People.SayAsync(chat, "/story", from: 77, oldApp: true);

        message.TryGetProperty("ephemeral_message_id", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task In_private_no_command_is_ephemeral()
    {
        await using var telegram = await LocalServer.StartAsync();
        await OfferStory(telegram);

        (await telegram.People.SayAsync(77, "/story")).TryGetProperty("ephemeral_message_id", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task What_answers_an_ephemeral_command_is_ephemeral_too()
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A");
        await OfferStory(telegram);
        var command = await telegram.People.SayAsync(chat, "/story", from: 77);

        var refused = await telegram.RefusalAsync(
            "sendMessage",
            new
            {
                chat_id = chat,
                text = "for all",
                reply_parameters = new
                {
                    ephemeral_message_id = command.GetProperty("ephemeral_message_id").GetInt32(),
                },
            }
        );

        refused.ShouldStartWith("Bad Request");
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

        await telegram.People.PressEphemeralAsync(chat, 1, from: 77, "more");

        var updates = (await telegram.ResultAsync("getUpdates")).EnumerateArray().ToList();
        updates[^1].GetProperty("callback_query").ToString().ShouldContain("\"ephemeral_message_id\":1");
    }

    private static async Task OfferStory(LocalServer telegram)
    {
        await telegram.People.AddBotAsync(LocalServer.Token, "the_bot");
        await telegram.ResultAsync(
            "setMyCommands",
            new
            {
                commands = new[]
                {
                    new
                    {
                        command = "story",
                        description = "Tell",
                        is_ephemeral = true,
                    },
                },
            }
        );
    }

    private static Task<JsonElement> Send(
        LocalServer telegram,
        long chat,
        int? replyTo = null,
        string? press = null,
        long receiver = 77
    ) =>
        telegram.CallAsync(
            "sendMessage",
            new
            {
                chat_id = chat,
                text = "for you",
                ephemeral_message_parameters = new { receiver_user_id = receiver, callback_query_id = press },
                reply_parameters = replyTo is { } id ? new { ephemeral_message_id = id } : null,
            }
        );
}
