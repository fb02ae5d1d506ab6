using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Parsing;
using DigestBot.Rendering;
using DigestBot.Rendering.Rich;
using DigestBot.Telegram;
using DigestBot.Tests.Digests;
using DigestBot.Tests.Journeys;
using DigestBot.Texts;
using FsCheck.Fluent;

namespace DigestBot.Tests.Rendering;

/// <summary>Rich messages as the local Telegram takes them, over HTTP.</summary>
public sealed class RichAcceptanceTests
{
    private static readonly RenderSettings Settings = new(Language.Chinese, new DeepLink("digest_bot"));

    [Fact]
    public Task A_written_day_is_taken_without_a_warning() => IsTaken([ReadDay()]);

    [Fact]
    public Task Generated_days_are_taken_without_a_warning() => IsTaken(RandomDigests.Arbitrary.Generator.Sample(30));

    [Fact]
    public async Task A_day_too_storyfor_one_message_is_taken_in_several()
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

    private static async Task IsTaken(IEnumerable<Digest> days)
    {
        await using var telegram = await TelegramServer.StartAsync();
        using var http = new HttpClient { BaseAddress = telegram.Address };
        foreach (var request in days.SelectMany(day => Requests(RichRenderer.RenderDay(day, Settings))))
        {
            var parameters = request["params"]!.AsObject();
            parameters["chat_id"] = telegram.Group;

            var answer = await http.PostAsJsonAsync($"/bot{Bot.Token}/{request["method"]}", parameters);

            (await answer.Content.ReadAsStringAsync()).ShouldStartWith("{\"ok\":true");
        }

        var messages = await telegram.MessagesAsync(telegram.Group);
        messages.ShouldNotBeEmpty();
        foreach (var message in messages)
        {
            message.GetProperty("warnings").GetArrayLength().ShouldBe(0, message.ToString());
        }
    }

    private static IEnumerable<JsonNode> Requests(IReadOnlyList<RichMessage> messages)
    {
        var requests = JsonNode.Parse(BotRequests.ToJson(messages))!.AsArray();
        requests.ShouldAllBe(request => request!["method"]!.ToString() == "sendRichMessage");
        return requests.Select(request => request!);
    }

    private static Digest ReadDay([CallerFilePath] string thisFile = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "Specs", "Rendering", "day.md");
        var source = new DigestSource("day.md", File.ReadAllBytes(file));
        return DigestParser.Parse(source).ShouldBeOfType<Parsed>().Digest;
    }
}
