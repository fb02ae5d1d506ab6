using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using DigestBot.CommandLine.Rendered;
using DigestBot.Digests;
using DigestBot.LocalMode;
using DigestBot.Messages;
using DigestBot.Parsing;
using DigestBot.Rendering;
using DigestBot.Telegram;
using DigestBot.Tests.Journeys;
using DigestBot.Texts;
using LocalTelegram.Formatting;
using LocalTelegram.Wire;

namespace DigestBot.Tests.CommandLine;

/// <summary>What the command line counts, held against what the local Telegram counts once it has parsed.</summary>
public sealed class CountingTests
{
    [Fact]
    public async Task A_text_has_as_many_characters_and_at_most_as_many_entities_as_are_counted()
    {
        var (messages, taken) = await SendAsync(Style.Classic);

        foreach (var (message, result) in messages.Zip(taken))
        {
            var gauges = Inspection.Of(message).Gauges;
            var entities = result["entities"].Deserialize<List<MessageEntity>>(WireJson.Options)!;
            var styles = StyleSplitter.Split(entities.Where(EntityKinds.IsStyle), []);
            gauges[0].Used.ShouldBe(result["text"]!.ToString().Length, message.Html);
            gauges[2]
                .Used.ShouldBeGreaterThanOrEqualTo(
                    styles.Count + entities.Count(entity => !EntityKinds.IsStyle(entity)),
                    message.Html
                );
        }
    }

    [Fact]
    public async Task A_document_has_as_many_characters_blocks_media_and_columns_as_are_counted()
    {
        var (messages, taken) = await SendAsync(Style.Rich);

        foreach (var (message, result) in messages.Zip(taken))
        {
            var gauges = Inspection.Of(message).Gauges.ToDictionary(gauge => gauge.Of, gauge => gauge.Used);
            gauges["blocks"].ShouldBe(Measured("blocks"), message.Html);
            gauges["media"].ShouldBe(Measured("media"), message.Html);
            gauges["columns"].ShouldBe(Measured("columns"), message.Html);
            gauges["characters"].ShouldBeGreaterThanOrEqualTo(Measured("text"), message.Html);

            int Measured(string what) => result["limits"]![what]![0]!.GetValue<int>();
        }
    }

    private static async Task<(List<Content> Messages, List<JsonNode> Taken)> SendAsync(Style style)
    {
        await using var telegram = await TelegramServer.StartAsync();
        using var http = new HttpClient { BaseAddress = telegram.Address };
        var messages = Directory
            .GetFiles(SampleImporter.Folder, "*.md")
            .SelectMany(file =>
                DayRenderer.Render(Read(file), style, new RenderSettings(Language.Chinese, null)).Messages
            )
            .ToList();
        foreach (var request in JsonNode.Parse(BotRequests.ToJson(messages))!.AsArray())
        {
            var parameters = request!["params"]!.AsObject();
            parameters["chat_id"] = telegram.Group;
            var answer = await http.PostAsJsonAsync($"/bot{Bot.Token}/{request["method"]}", parameters);
            answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        }

        var taken = await telegram.MessagesAsync(telegram.Group);
        return (messages, [.. taken.Select(message => JsonNode.Parse(message.GetRawText())!)]);
    }

    private static Digest Read(string file) =>
        DigestParser
            .Parse(new DigestSource(Path.GetFileName(file), File.ReadAllBytes(file)))
            .ShouldBeOfType<Parsed>()
            .Digest;
}
