namespace LocalTelegram.Tests.Api;

public sealed class SendingTests
{
    [Fact]
    public async Task A_message_comes_back_as_it_stands_in_the_chat()
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "News", "news");

        var sent = await telegram.ResultAsync(
            "sendMessage",
            new
            {
                chat_id = "@news",
                text = "  <b>Hi</b> #all ",
                parse_mode = "HTML",
            }
        );

        sent.GetProperty("text").GetString().ShouldBe("Hi #all");
        sent.GetProperty("chat").GetProperty("id").GetInt64().ShouldBe(chat);
        sent.GetProperty("entities").ToString().ShouldContain("hashtag");
    }

    [Fact]
    public async Task Ids_rise_by_one_in_each_group_and_over_all_private_chats_together()
    {
        await using var telegram = await LocalServer.StartAsync();
        var group = await telegram.People.AddChatAsync("supergroup", "A");
        var channel = await telegram.People.AddChatAsync("channel", "B");
        await telegram.CallAsync("getMe");
        var ann = await telegram.People.AddChatAsync("private", "Ann");
        var ben = await telegram.People.AddChatAsync("private", "Ben");

        var ids = new List<int>();
        foreach (var chat in new[] { group, ann, channel, ben, group, ann })
        {
            var sent = await telegram.ResultAsync("sendMessage", new { chat_id = chat, text = "x" });
            ids.Add(sent.GetProperty("message_id").GetInt32());
        }

        ids.ShouldBe([1, 1, 1, 2, 2, 3]);
    }

    [Theory]
    [InlineData("", "Bad Request: message text is empty")]
    [InlineData("   ", "Bad Request: text must be non-empty")]
    [InlineData("<br>", "Bad Request: can't parse entities: Unsupported start tag \"br\" at byte offset 0")]
    public async Task A_text_is_refused_in_Telegrams_words(string text, string refusal)
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("group", "A");

        var words = await telegram.RefusalAsync(
            "sendMessage",
            new
            {
                chat_id = chat,
                text,
                parse_mode = "HTML",
            }
        );

        words.ShouldBe(refusal);
    }

    [Fact]
    public async Task A_text_is_measured_in_code_points_after_parsing()
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("group", "A");
        var longest = "<b>" + string.Concat(Enumerable.Repeat("😀", 4096)) + "</b>";

        await telegram.ResultAsync(
            "sendMessage",
            new
            {
                chat_id = chat,
                text = longest,
                parse_mode = "HTML",
            }
        );
        var words = await telegram.RefusalAsync(
            "sendMessage",
            new
            {
                chat_id = chat,
                text = longest + "x",
                parse_mode = "HTML",
            }
        );

        words.ShouldBe("Bad Request: message is too long");
    }

    [Theory]
    [InlineData("left", "Forbidden: bot is not a member of the supergroup chat")]
    [InlineData("kicked", "Forbidden: bot was kicked from the supergroup chat")]
    public async Task Who_is_not_inside_may_not_write(string status, string refusal)
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A", botStatus: status);

        (await telegram.RefusalAsync("sendMessage", new { chat_id = chat, text = "x" })).ShouldBe(refusal);
    }

    [Fact]
    public async Task Who_blocked_the_bot_is_not_reached_until_they_unblock()
    {
        await using var telegram = await LocalServer.StartAsync();
        await telegram.CallAsync("getMe");
        await telegram.People.SayAsync(77, "/start");

        await telegram.People.BlockAsync(77);
        (await telegram.RefusalAsync("sendMessage", new { chat_id = 77, text = "x" })).ShouldBe(
            "Forbidden: bot was blocked by the user"
        );

        await telegram.People.UnblockAsync(77);
        await telegram.ResultAsync("sendMessage", new { chat_id = 77, text = "x" });
    }

    [Fact]
    public async Task A_stranger_who_never_wrote_is_not_found()
    {
        await using var telegram = await LocalServer.StartAsync();
        await telegram.People.AddPersonAsync("Eve", 99);

        (await telegram.RefusalAsync("sendMessage", new { chat_id = 99, text = "x" })).ShouldBe(
            "Bad Request: chat not found"
        );
    }

    [Fact]
    public async Task Nobody_who_is_unknown_gets_in_and_no_method_is_invented()
    {
        await using var telegram = await LocalServer.StartAsync();

        (await telegram.CallAsync("getMe", token: "no-token")).GetProperty("error_code").GetInt32().ShouldBe(401);
        (await telegram.CallAsync("sendNonsense"))
            .ToString()
            .ShouldBe("""{"ok":false,"error_code":404,"description":"Not Found"}""");
    }

    [Fact]
    public async Task A_revoked_token_is_worth_nothing()
    {
        await using var telegram = await LocalServer.StartAsync();
        await telegram.CallAsync("getMe");

        await telegram.People.RevokeAsync(4242);

        (await telegram.RefusalAsync("getMe")).ShouldBe("Unauthorized");
    }
}
