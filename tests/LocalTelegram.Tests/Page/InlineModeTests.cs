using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LocalTelegram.Tests.Page;

public sealed class InlineModeTests(Chromium chromium)
{
    [Fact]
    public async Task A_bots_name_and_words_ask_it_and_the_chosen_result_is_sent()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.OpenAsync("The group");
        await visit.Input.FillAsync("@the_bot maps");

        var query = (await visit.NextUpdateAsync()).GetProperty("inline_query");
        query.GetProperty("query").GetString().ShouldBe("maps");
        await visit.Telegram.ResultAsync(
            "answerInlineQuery",
            new
            {
                inline_query_id = query.GetProperty("id").GetString(),
                results = new[] { Article("1", "First map"), Article("2", "Second map") },
            }
        );
        await Expect(visit.Page.GetByRole(AriaRole.Option)).ToContainTextAsync(["First map", "Second map"]);
        await visit.Input.PressAsync("ArrowDown");
        await visit.Input.PressAsync("Enter");

        await Expect(visit.Bubbles.Last).ToContainTextAsync("via @the_bot");
        await Expect(visit.Bubbles.Last).ToContainTextAsync("All about Second map");
        await Expect(visit.Input).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Who_scrolls_to_the_end_is_offered_what_follows()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.OpenAsync("The group");
        await visit.Input.FillAsync("@the_bot maps");
        await AnswerAsync(visit, await visit.NextUpdateAsync(), first: 1, nextOffset: "50");
        var options = visit.Page.GetByRole(AriaRole.Option);
        await Expect(options).ToHaveCountAsync(50);

        await options.Nth(49).ScrollIntoViewIfNeededAsync();
        var query = await visit.NextUpdateAsync();
        query.GetProperty("inline_query").GetProperty("offset").GetString().ShouldBe("50");
        await AnswerAsync(visit, query, first: 51, nextOffset: "");

        await Expect(options).ToHaveCountAsync(100);
        await Expect(options.Nth(49)).ToBeInViewportAsync();
        await options.Nth(60).ClickAsync();
        await Expect(visit.Bubbles.Last).ToContainTextAsync("All about Map 61");

        static Task AnswerAsync(Visit visit, JsonElement update, int first, string nextOffset) =>
            visit.Telegram.ResultAsync(
                "answerInlineQuery",
                new
                {
                    inline_query_id = update.GetProperty("inline_query").GetProperty("id").GetString(),
                    results = Enumerable.Range(first, 50).Select(number => Article($"{number}", $"Map {number}")),
                    next_offset = nextOffset,
                }
            );
    }

    private static object Article(string id, string title) =>
        new
        {
            type = "article",
            id,
            title,
            input_message_content = new { message_text = $"All about {title}" },
        };
}
