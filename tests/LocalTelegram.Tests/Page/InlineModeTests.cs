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

    private static object Article(string id, string title) =>
        new
        {
            type = "article",
            id,
            title,
            input_message_content = new { message_text = $"All about {title}" },
        };
}
