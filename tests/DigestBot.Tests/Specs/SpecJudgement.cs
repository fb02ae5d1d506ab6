using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using DigestBot.Telegram;
using DigestBot.Tests.Journeys;

namespace DigestBot.Tests.Specs;

/// <summary>Every message of every document, sent to the local Telegram: none is refused, and no part of any dropped.</summary>
public sealed class SpecJudgement(SpecJudgement.Judge judge) : IClassFixture<SpecJudgement.Judge>
{
    public static TheoryData<string, string> Views() =>
        [
            .. Spec
                .All.SelectMany(spec => spec.Expectations)
                .Where(view => view.IsMessages)
                .Select(view => (view.Spec.Name, view.View)),
        ];

    [Theory, MemberData(nameof(Views))]
    public async Task Telegram_takes_every_message_as_it_is(string document, string view)
    {
        var messages = new Expectation(new Spec(document), view).Messages();

        foreach (var request in JsonNode.Parse(BotRequests.ToJson(messages))!.AsArray())
        {
            (await judge.WarningsAsync(request!)).ShouldBeEmpty(request!.ToJsonString());
        }
    }

    /// <summary>A local Telegram for all of them.</summary>
    public sealed class Judge : IAsyncLifetime
    {
        private TelegramServer? _telegram;
        private HttpClient? _http;

        public async ValueTask InitializeAsync()
        {
            _telegram = await TelegramServer.StartAsync();
            _http = new HttpClient { BaseAddress = _telegram.Address };
        }

        /// <summary>Sends a message to the group; what Telegram drops of it.</summary>
        public async Task<IReadOnlyList<string>> WarningsAsync(JsonNode request)
        {
            var parameters = request["params"]!.DeepClone().AsObject();
            parameters["chat_id"] = _telegram!.Group;
            var response = await _http!.PostAsJsonAsync($"/bot{Bot.Token}/{request["method"]}", parameters);
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            answer.GetProperty("ok").GetBoolean().ShouldBeTrue(answer.ToString());
            var id = answer.GetProperty("result").GetProperty("message_id").GetInt32();
            var message = (await _telegram.MessagesAsync(_telegram.Group)).Single(message =>
                message.GetProperty("message_id").GetInt32() == id
            );
            return [.. message.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()!)];
        }

        public async ValueTask DisposeAsync()
        {
            _http?.Dispose();
            if (_telegram is not null)
            {
                await _telegram.DisposeAsync();
            }
        }
    }
}
