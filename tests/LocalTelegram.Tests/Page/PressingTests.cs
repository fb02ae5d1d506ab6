using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LocalTelegram.Tests.Page;

public sealed class PressingTests(Chromium chromium)
{
    [Theory]
    [InlineData(false, ".toast")]
    [InlineData(true, "dialog")]
    public async Task A_pressed_button_waits_for_the_bot_and_shows_its_answer(bool isAlert, string place)
    {
        await using var visit = await chromium.VisitAsync(SendButton);
        await visit.OpenAsync("The group");

        await visit.Button("Press me").ClickAsync();
        await Expect(visit.Button("Press me")).ToHaveAttributeAsync("aria-busy", "true");
        var query = (await visit.NextUpdateAsync()).GetProperty("callback_query");
        query.GetProperty("data").GetString().ShouldBe("pressed");
        query.GetProperty("from").GetProperty("id").GetInt64().ShouldBe(Visit.Lin);

        await visit.Telegram.ResultAsync(
            "answerCallbackQuery",
            new
            {
                callback_query_id = query.GetProperty("id").GetString(),
                text = "Well pressed",
                show_alert = isAlert,
            }
        );
        await Expect(visit.Page.Locator(place)).ToContainTextAsync("Well pressed");
        await Expect(visit.Page.Locator(".key[aria-busy]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_deep_link_opens_the_private_chat_and_starts_the_bot()
    {
        await using var visit = await chromium.VisitAsync(telegram =>
            telegram.ResultAsync(
                "sendMessage",
                new
                {
                    chat_id = Visit.Group,
                    text = "<a href=\"https://t.me/the_bot?start=d_20260217\">The day</a>",
                    parse_mode = "HTML",
                }
            )
        );
        await visit.OpenAsync("The group");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "The day" }).ClickAsync();

        await Expect(visit.Page.Locator(".chat-title h1")).ToHaveTextAsync("The bot");
        var message = (await visit.NextUpdateAsync()).GetProperty("message");
        message.GetProperty("text").GetString().ShouldBe("/start d_20260217");
        message.GetProperty("chat").GetProperty("id").GetInt64().ShouldBe(Visit.Lin);
    }

    [Fact]
    public async Task A_link_to_a_message_leads_to_it()
    {
        await using var visit = await chromium.VisitAsync(async telegram =>
        {
            await telegram.People.SetPacingAsync(false);
            await telegram.ResultAsync("sendMessage", new { chat_id = Visit.Group, text = "the first" });
            for (var i = 0; i < 120; i++)
            {
                await telegram.ResultAsync("sendMessage", new { chat_id = Visit.Group, text = $"line {i}" });
            }

            await telegram.ResultAsync("sendMessage", new { chat_id = Visit.Group, text = "https://t.me/the_group/1" });
        });
        await visit.OpenAsync("The group");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "https://t.me/the_group/1" }).ClickAsync();

        await Expect(visit.Bubbles.Filter(new() { HasText = "the first" })).ToBeInViewportAsync();
    }

    private static Task SendButton(LocalServer telegram) =>
        telegram.ResultAsync(
            "sendMessage",
            new
            {
                chat_id = Visit.Group,
                text = "Here",
                reply_markup = new
                {
                    inline_keyboard = new[] { new[] { new { text = "Press me", callback_data = "pressed" } } },
                },
            }
        );
}
