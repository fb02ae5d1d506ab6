using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LocalTelegram.Tests.Page;

public sealed class RichTests(Chromium chromium)
{
    [Fact]
    public async Task A_rich_message_shows_its_headings_lists_tables_and_details()
    {
        await using var visit = await VisitAsync(
            """
            <h2>The day</h2><ol><li>one</li><li><b>two</b></li></ol>
            <table><tr><th>Name</th></tr><tr><td>Atlas</td></tr></table>
            <details><summary>More</summary><p>the rest</p></details>
            """
        );
        var rich = visit.Page.Locator(".rich");

        await Expect(rich.GetByRole(AriaRole.Heading)).ToHaveTextAsync("The day");
        await Expect(rich.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["1.one", "2.two"]);
        await Expect(rich.Locator("th, td")).ToHaveTextAsync(["Name", "Atlas"]);
        await Expect(rich.GetByText("the rest")).ToBeHiddenAsync();
        await rich.GetByText("More").ClickAsync();
        await Expect(rich.GetByText("the rest")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_button_within_a_rich_message_is_pressed_like_any_other()
    {
        await using var visit = await VisitAsync(
            "<p>x</p><tg-button-row><tg-button type=\"callback_data\" data=\"go\">Go</tg-button></tg-button-row>"
        );
        await visit.Button("Go").ClickAsync();

        var query = (await visit.NextUpdateAsync()).GetProperty("callback_query");
        query.GetProperty("data").GetString().ShouldBe("go");
        await visit.Telegram.ResultAsync(
            "answerCallbackQuery",
            new { callback_query_id = query.GetProperty("id").GetString(), text = "gone" }
        );
        await Expect(visit.Page.Locator(".toast")).ToHaveTextAsync("gone");
    }

    private async Task<Visit> VisitAsync(string html)
    {
        var visit = await chromium.VisitAsync(telegram =>
            telegram.ResultAsync("sendRichMessage", new { chat_id = Visit.Group, rich_message = new { html } })
        );
        await visit.OpenAsync("The group");
        return visit;
    }
}
