using System.Net;
using System.Text;
using System.Text.Json;

namespace LocalTelegram.Tests.Control;

public sealed class ControlTests
{
    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Host", "evil.example")]
    public async Task Other_sites_and_other_names_are_kept_out(string header, string value)
    {
        await using var telegram = await LocalServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/local/state");
        request.Headers.Add(header, value);

        using var response = await telegram.Http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("evil.example");
    }

    [Fact]
    public async Task Who_leads_a_group_or_a_channel_can_speak_as_it_and_nobody_else()
    {
        await using var telegram = await LocalServer.StartAsync();
        var group = await telegram.People.AddChatAsync("supergroup", "A");
        var channel = await telegram.People.AddChatAsync("channel", "B");
        await telegram.People.SetMemberAsync(group, 7, "administrator");
        await telegram.People.SetMemberAsync(channel, 7, "creator");

        var unnamed = await telegram.People.SayAsync(group, "hello", 7, speaksAs: group);
        var masked = await telegram.People.SayAsync(group, "hello", 7, speaksAs: channel);

        unnamed.GetProperty("from").GetProperty("username").GetString().ShouldBe("GroupAnonymousBot");
        unnamed.GetProperty("sender_chat").GetProperty("id").GetInt64().ShouldBe(group);
        masked.GetProperty("from").GetProperty("username").GetString().ShouldBe("Channel_Bot");
        masked.GetProperty("sender_chat").GetProperty("id").GetInt64().ShouldBe(channel);
        (
            await Should.ThrowAsync<HttpRequestException>(() =>
                telegram.People.SayAsync(group, "hello", 8, speaksAs: group)
            )
        ).Message.ShouldContain("no administrator");
    }

    [Fact]
    public async Task The_pages_own_origin_is_let_in()
    {
        await using var telegram = await LocalServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/local/reset");
        request.Headers.Add("Origin", telegram.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));

        using var response = await telegram.Http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_call_is_in_the_document_with_its_body()
    {
        await using var telegram = await LocalServer.StartAsync();

        var document = JsonDocument
            .Parse(await telegram.Http.GetStringAsync("/local/openapi.json", TestContext.Current.CancellationToken))
            .RootElement;

        var message = document.GetProperty("paths").GetProperty("/local/messages").GetProperty("post").ToString();
        message.ShouldContain("\"chat_id\"");
        message.ShouldContain("\"reply_to_message_id\"");
        document.GetProperty("paths").EnumerateObject().Count().ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData("/local/messages", """{"from": 7, "text": "hello"}""", "chat_id")]
    [InlineData("/local/messages", """{"chat_id": null, "text": "hello"}""", "chat_id")]
    [InlineData("/local/presses", """{"chat_id": 7, "from": 7}""", "data")]
    public async Task A_call_that_lacks_something_is_told_what(string path, string body, string missing)
    {
        await using var telegram = await LocalServer.StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await telegram.Http.PostAsync(path, content, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(missing);
    }

    [Fact]
    public async Task A_wrong_call_is_told_how_to_mend_it()
    {
        await using var telegram = await LocalServer.StartAsync();

        var refused = await Should.ThrowAsync<HttpRequestException>(() => telegram.People.AddChatAsync("club", "A"));

        refused.Message.ShouldContain("use private, group, supergroup or channel");
    }

    [Fact]
    public async Task Who_listens_hears_each_message_as_it_comes()
    {
        await using var telegram = await LocalServer.StartAsync();
        await using var stream = await telegram.Http.GetStreamAsync(
            "/local/events",
            TestContext.Current.CancellationToken
        );
        using var reader = new StreamReader(stream);
        await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        await reader.ReadLineAsync(TestContext.Current.CancellationToken);

        await telegram.People.SayAsync(77, "hello");

        (await reader.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("event: message");
        (await reader.ReadLineAsync(TestContext.Current.CancellationToken))
            .ShouldNotBeNull()
            .ShouldContain("\"hello\"");
    }

    [Fact]
    public async Task A_snapshot_holds_messages_and_waiting_updates()
    {
        await using var telegram = await LocalServer.StartAsync();
        await telegram.People.SayAsync(77, "hello");

        var snapshot = await telegram.Http.GetStringAsync("/local/snapshot", TestContext.Current.CancellationToken);

        var root = JsonDocument.Parse(snapshot).RootElement;
        root.GetProperty("messages").GetProperty("77")[0].GetProperty("text").GetString().ShouldBe("hello");
        root.GetProperty("updates").EnumerateObject().Single().Value.GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task The_world_of_the_options_is_there_from_the_start_and_after_a_reset()
    {
        await using var telegram = await LocalServer.StartAsync(options =>
        {
            options.World.People.Add(new LocalPerson(77, "Ann"));
            options.World.Chats.Add(
                new LocalChat("supergroup", "News", "ai_news_plus")
                {
                    Members = new Dictionary<long, string> { [77] = "creator" },
                }
            );
        });
        await telegram.ResultAsync("sendMessage", new { chat_id = "@ai_news_plus", text = "x" });

        await telegram.People.ResetAsync();

        var administrators = await telegram.ResultAsync("getChatAdministrators", new { chat_id = "@ai_news_plus" });
        administrators.GetArrayLength().ShouldBe(2);
        var sent = await telegram.ResultAsync("sendMessage", new { chat_id = "@ai_news_plus", text = "x" });
        sent.GetProperty("message_id").GetInt32().ShouldBe(1);
    }
}
