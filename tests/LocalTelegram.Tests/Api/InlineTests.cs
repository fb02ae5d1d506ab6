using System.Net.Http.Json;
using System.Text.Json;

namespace LocalTelegram.Tests.Api;

public sealed class InlineTests
{
    [Fact]
    public async Task A_query_is_answered_and_the_chosen_result_is_sent_by_the_person()
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A");
        var query = (await Local("inline_queries", new { from = 77, query = "qwen" }))
            .GetProperty("inline_query_id")
            .GetString();
        (await telegram.ResultAsync("getUpdates"))[0]
            .GetProperty("inline_query")
            .GetProperty("query")
            .GetString()
            .ShouldBe("qwen");

        await telegram.ResultAsync(
            "answerInlineQuery",
            new { inline_query_id = query, results = new[] { Article("1"), Article("2") } }
        );
        var sent = await Local(
            "inline_choices",
            new
            {
                inline_query_id = query,
                result_id = "2",
                chat_id = chat,
            }
        );

        sent.GetProperty("text").GetString().ShouldBe("story 2");
        sent.GetProperty("via_bot").GetProperty("id").GetInt64().ShouldBe(4242);
        sent.GetProperty("from").GetProperty("id").GetInt64().ShouldBe(77);

        async Task<JsonElement> Local(string path, object body)
        {
            using var response = await telegram.Http.PostAsJsonAsync("/local/" + path, body);
            return await response.Content.ReadFromJsonAsync<JsonElement>();
        }
    }

    [Fact]
    public async Task Results_are_refused_that_Telegram_would_refuse()
    {
        await using var telegram = await LocalServer.StartAsync();
        using var response = await telegram.Http.PostAsJsonAsync(
            "/local/inline_queries",
            new { from = 77 },
            TestContext.Current.CancellationToken
        );
        var query = (
            await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)
        ).GetProperty("inline_query_id");

        (await Refusal(Enumerable.Range(0, 51).Select(i => Article($"{i}")))).ShouldBe("Bad Request: RESULTS_TOO_MUCH");
        (await Refusal(Enumerable.Range(0, 50).Select(i => Article($"{i}", new string('新', 4000))))).ShouldBe(
            "Request Entity Too Large: too much parameters"
        );
        (await Refusal([Article("1"), Article("1")])).ShouldBe("Bad Request: RESULT_ID_DUPLICATE");
        (await Refusal([Article(new string('x', 65))])).ShouldBe("Bad Request: RESULT_ID_INVALID");
        (
            await telegram.RefusalAsync(
                "answerInlineQuery",
                new { inline_query_id = "5", results = Array.Empty<int>() }
            )
        ).ShouldBe("Bad Request: query is too old and response timeout expired or query ID is invalid");

        Task<string> Refusal(IEnumerable<object> results) =>
            telegram.RefusalAsync("answerInlineQuery", new { inline_query_id = query.GetString(), results });
    }

    private static object Article(string id, string text = "") =>
        new
        {
            type = "article",
            id,
            title = "Story",
            input_message_content = new { message_text = $"<b>story {id}</b>{text}", parse_mode = "HTML" },
        };
}
