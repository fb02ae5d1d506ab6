namespace LocalTelegram.Tests.Api;

public sealed class EditingTests
{
    [Fact]
    public async Task An_edit_is_told_apart_from_none_at_all()
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A");
        await telegram.ResultAsync("sendMessage", new { chat_id = chat, text = "one" });

        (await Edit("two")).GetProperty("ok").GetBoolean().ShouldBeTrue();
        (await Edit("two"))
            .GetProperty("description")
            .GetString()
            .ShouldStartWith("Bad Request: message is not modified");

        var kept = (await telegram.People.MessagesAsync(chat)).ShouldHaveSingleItem();
        kept.GetProperty("text").GetString().ShouldBe("two");
        kept.GetProperty("edits")[0].GetProperty("text").GetString().ShouldBe("one");

        Task<System.Text.Json.JsonElement> Edit(string text) =>
            telegram.CallAsync(
                "editMessageText",
                new
                {
                    chat_id = chat,
                    message_id = 1,
                    text,
                }
            );
    }

    [Fact]
    public async Task Probing_tells_ones_own_message_from_anothers_and_from_none()
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A");
        await telegram.ResultAsync("sendMessage", new { chat_id = chat, text = "mine" });
        await telegram.People.SayAsync(chat, "not mine", from: 77);

        (await Probe(1)).ShouldStartWith("Bad Request: message is not modified");
        // 2 says that the person came in.
        (await Probe(3)).ShouldBe("Bad Request: message can't be edited");
        (await Probe(9)).ShouldBe("Bad Request: message to edit not found");

        Task<string> Probe(int id) =>
            telegram.RefusalAsync(
                "editMessageText",
                new
                {
                    chat_id = chat,
                    message_id = id,
                    text = "mine",
                }
            );
    }

    [Fact]
    public async Task An_edit_that_is_too_long_says_so_in_capitals()
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A");
        await telegram.ResultAsync("sendMessage", new { chat_id = chat, text = "one" });

        var words = await telegram.RefusalAsync(
            "editMessageText",
            new
            {
                chat_id = chat,
                message_id = 1,
                text = new string('x', 4097),
            }
        );

        words.ShouldBe("Bad Request: MESSAGE_TOO_LONG");
    }
}
