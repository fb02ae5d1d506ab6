using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Parsing;
using DigestBot.Rendering;
using DigestBot.Rendering.Rich;
using DigestBot.Telegram;
using DigestBot.Tests.Digests;
using DigestBot.Tests.Journeys;
using DigestBot.Tests.Specs;
using DigestBot.Texts;
using Telegram.Bot;
using Telegram.Bot.Requests;

namespace DigestBot.Tests.Rendering;

/// <summary>Rich messages as the local Telegram takes them, over HTTP.</summary>
public sealed class RichAcceptanceTests
{
    private static readonly RenderSettings Settings = new(Language.Chinese, new DeepLink("digest_bot"));

    [Fact]
    public Task A_written_day_is_taken_without_a_warning() => IsTaken([ReadDay()]);

    [Fact]
    public Task Its_stories_and_their_list_are_taken_without_a_warning()
    {
        var day = ReadDay();
        var stories = day.Stories.Select(story => (day.Date, story)).ToList();
        return IsTaken([
            .. day.Stories.SelectMany(story => RichRenderer.RenderStory(day, story, Settings)),
            .. RichRenderer.RenderStoryList("标签", stories, Settings),
        ]);
    }

    [Fact]
    public Task Generated_days_are_taken_without_a_warning() => IsTaken(RandomDigests.Days.Take(12));

    [Fact]
    public async Task A_day_too_long_for_one_message_is_taken_in_several()
    {
        var story = ADigest.Story("长文") with
        {
            Body =
            [
                .. Enumerable.Range(0, 700).Select(Block (n) => new Paragraph([new Text($"第 {n} 段。")])),
                new TableBlock(
                    [],
                    [
                        [.. Enumerable.Range(0, 21).Select(IReadOnlyList<Inline> (n) => [new Text($"格 {n}")])],
                    ]
                ),
            ],
        };
        var day = ADigest.Of(story);

        var messages = RichRenderer.RenderDay(day, Settings);

        messages.Count.ShouldBe(2);
        messages[0].Html.ShouldContain("长文 (1/2)</summary>");
        messages[1].Html.ShouldStartWith("<h2>第一节</h2><details><summary>1. 长文 (2/2)</summary>");
        messages[1].Html.ShouldContain("格 20");
        await IsTaken([day]);
    }

    [Fact]
    public async Task The_very_same_edit_of_a_day_without_pictures_changes_nothing_and_another_one_does()
    {
        await using var telegram = await TelegramServer.StartAsync();
        using var http = new HttpClient { BaseAddress = telegram.Address };
        var chat = new ChatAddress(telegram.Group);
        var message = RichRenderer.RenderDay(ReadDay() with { Cover = null }, Settings).ShouldHaveSingleItem();

        (await Call(http, BotRequests.Send(chat, message))).ShouldStartWith("{\"ok\":true");
        var id = (await telegram.MessagesAsync(telegram.Group)).Single().GetProperty("message_id").GetInt32();

        (await Call(http, BotRequests.Edit(chat, id, message))).ShouldContain("message is not modified");
        (await Call(http, BotRequests.Edit(chat, id, message with { Html = "<h1>更新</h1>" }))).ShouldStartWith(
            "{\"ok\":true"
        );
    }

    [Fact]
    public void It_is_kept_and_read_again_as_it_was()
    {
        OutgoingMessage message = RichRenderer.RenderDay(ReadDay(), Settings)[0];

        var kept = JsonSerializer.Serialize(message);

        kept.ShouldContain("\"message\":\"rich\"");
        JsonSerializer.Serialize(JsonSerializer.Deserialize<OutgoingMessage>(kept)).ShouldBe(kept);
    }

    private static async Task<string> Call<T>(HttpClient http, RequestBase<T> request)
    {
        var json = JsonSerializer.Serialize(request, request.GetType(), JsonBotAPI.Options);
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        var answer = await http.PostAsync(new Uri($"/bot{Bot.Token}/{request.MethodName}", UriKind.Relative), body);
        return await answer.Content.ReadAsStringAsync();
    }

    private static Task IsTaken(IEnumerable<Digest> days) =>
        IsTaken([.. days.SelectMany(day => RichRenderer.RenderDay(day, Settings))]);

    private static async Task IsTaken(IReadOnlyList<RichMessage> messages)
    {
        await using var telegram = await TelegramServer.StartAsync();
        using var http = new HttpClient { BaseAddress = telegram.Address };
        foreach (var request in Requests(messages))
        {
            var parameters = request["params"]!.AsObject();
            parameters["chat_id"] = telegram.Group;

            var answer = await http.PostAsJsonAsync($"/bot{Bot.Token}/{request["method"]}", parameters);

            (await answer.Content.ReadAsStringAsync()).ShouldStartWith("{\"ok\":true");
        }

        var taken = await telegram.MessagesAsync(telegram.Group);
        taken.Count.ShouldBe(messages.Count);
        foreach (var (message, sent) in taken.Zip(messages))
        {
            message.GetProperty("warnings").GetArrayLength().ShouldBe(0, message.ToString());
            // What tests elsewhere read of a message's size is what Telegram counts.
            var blocks = message.GetProperty("limits").GetProperty("blocks")[0].GetInt32();
            RichHtmlText.Read(sent.Html).Blocks.ShouldBe(blocks, sent.Html);
        }
    }

    private static IEnumerable<JsonNode> Requests(IReadOnlyList<RichMessage> messages)
    {
        var requests = JsonNode.Parse(BotRequests.ToJson(messages))!.AsArray();
        requests.ShouldAllBe(request => request!["method"]!.ToString() == "sendRichMessage");
        return requests.Select(request => request!);
    }

    private static Digest ReadDay() => new Spec("Days/two-sections").Parse().ShouldBeOfType<Parsed>().Digest;
}
