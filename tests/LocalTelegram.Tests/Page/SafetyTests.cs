using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LocalTelegram.Tests.Page;

public sealed class SafetyTests(Chromium chromium)
{
    private const string Script = "<img src=x onerror=\"window.taken = true\"><script>window.taken = true</script>";

    [Fact]
    public async Task What_others_write_stays_text()
    {
        await using var visit = await chromium.VisitAsync(async telegram =>
        {
            await telegram.People.AddPersonAsync(Script, 666);
            await telegram.People.AddChatAsync("supergroup", Script, id: -1_002_000_000_666);
            await telegram.People.SayAsync(-1_002_000_000_666, Script, 666);
            await telegram.ResultAsync(
                "sendMessage",
                new
                {
                    chat_id = -1_002_000_000_666,
                    text = "here there",
                    entities = new[]
                    {
                        new
                        {
                            type = "text_link",
                            offset = 0,
                            length = 4,
                            url = "javascript:window.taken=true",
                        },
                    },
                    reply_markup = new
                    {
                        inline_keyboard = new[] { new[] { new { text = Script, callback_data = "x" } } },
                    },
                }
            );
        });

        await visit.Chat(Script).ClickAsync();

        await Expect(visit.Bubbles.Filter(new() { HasText = Script })).ToHaveCountAsync(2);
        await Expect(visit.Page.Locator(".chat-title h1")).ToHaveTextAsync(Script);
        (await visit.Page.Locator("[href^='javascript'], #app script, img[src=x]").CountAsync()).ShouldBe(0);
        (await visit.Page.EvaluateAsync<bool>("window.taken === undefined")).ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_is_fetched_from_outside_not_even_a_cover()
    {
        await using var visit = await chromium.VisitAsync(telegram =>
            telegram.ResultAsync(
                "sendMessage",
                new
                {
                    chat_id = Visit.Group,
                    text = "A day",
                    link_preview_options = new
                    {
                        url = "https://images.example.com/cover.jpg",
                        prefer_large_media = true,
                        show_above_text = true,
                    },
                }
            )
        );
        await visit.OpenAsync("The group");

        await Expect(visit.Page.Locator(".cover")).ToContainTextAsync("images.example.com");
        visit
            .Requests.Select(request => request.Authority)
            .Distinct()
            .ShouldBe([visit.Telegram.Http.BaseAddress!.Authority]);
    }

    [Fact]
    public async Task A_lost_connection_is_said_and_mended()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.OpenAsync("The group");
        await visit.Page.RouteAsync("**/local/events", route => route.AbortAsync());
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();

        await visit.Telegram.ResultAsync("sendMessage", new { chat_id = Visit.Group, text = "meanwhile" });
        await visit.Page.UnrouteAllAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToBeHiddenAsync();
        await visit.OpenAsync("The group");
        await Expect(visit.Bubbles).ToContainTextAsync(["meanwhile"]);
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/page/scripts/main.js", "text/javascript")]
    [InlineData("/page/styles/tokens.css", "text/css")]
    public async Task Every_file_of_the_page_is_served_under_its_policy(string path, string type)
    {
        await using var telegram = await LocalServer.StartAsync();

        using var answer = await telegram.Http.GetAsync(path, TestContext.Current.CancellationToken);

        answer.EnsureSuccessStatusCode().Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer
            .Headers.GetValues("Content-Security-Policy")
            .Single()
            .ShouldContain("default-src 'none'; script-src 'self'");
    }
}
