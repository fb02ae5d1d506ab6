using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LocalTelegram.Tests.Page;

public sealed class LooksTests(Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light, "light", "dark")]
    [InlineData(ColorScheme.Dark, "dark", "light")]
    public async Task Light_and_dark_follow_the_system_until_somebody_chooses(
        ColorScheme system,
        string first,
        string chosen
    )
    {
        await using var visit = await chromium.VisitAsync(options: new() { ColorScheme = system });
        var root = visit.Page.Locator("html");

        await Expect(root).ToHaveAttributeAsync("data-theme", first);
        await visit.Button("Switch between light and dark").ClickAsync();
        await Expect(root).ToHaveAttributeAsync("data-theme", chosen);
        await visit.Page.ReloadAsync();
        await Expect(root).ToHaveAttributeAsync("data-theme", chosen);
    }

    [Fact]
    public async Task A_phone_shows_the_list_or_the_chat()
    {
        await using var visit = await chromium.VisitAsync(
            options: new()
            {
                ViewportSize = new() { Width = 390, Height = 844 },
            }
        );
        await Expect(visit.Page.Locator(".chat-pane")).ToBeHiddenAsync();

        await visit.OpenAsync("The group");
        await Expect(visit.Page.Locator(".list-pane")).ToBeHiddenAsync();
        (await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();

        await visit.Button("Back to the chats").ClickAsync();
        await Expect(visit.Chat("The group")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_page_speaks_the_browsers_language_until_another_is_chosen()
    {
        await using var visit = await chromium.VisitAsync(options: new() { Locale = "zh-CN" });
        await Expect(visit.Page.GetByPlaceholder("搜索")).ToBeVisibleAsync();

        await visit.Button("Switch to English").ClickAsync();
        await Expect(visit.Page.GetByPlaceholder("Search")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [Fact]
    public async Task The_keyboard_finds_and_opens_a_chat()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.OpenAsync("The group");

        await visit.Page.Keyboard.PressAsync("Control+k");
        await visit.Page.Keyboard.TypeAsync("bot");
        await Expect(visit.Page.Locator(".chat-item")).ToHaveCountAsync(1);
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.Locator(".chat-title h1")).ToHaveTextAsync("The bot");
    }
}
