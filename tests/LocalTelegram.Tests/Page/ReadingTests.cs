using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LocalTelegram.Tests.Page;

public sealed class ReadingTests(Chromium chromium)
{
    [Fact]
    public async Task A_long_expandable_quote_folds_at_three_lines_and_unfolds()
    {
        await using var visit = await chromium.VisitAsync(
            Html($"<blockquote expandable>{string.Join('\n', Enumerable.Range(1, 9))}</blockquote>")
        );
        await visit.OpenAsync("The group");
        var text = visit.Page.Locator(".quote-text");
        var lines = "e => Math.round(e.clientHeight / parseFloat(getComputedStyle(e).lineHeight))";

        await Expect(visit.Button("Unfold the quote")).ToBeVisibleAsync();
        (await text.EvaluateAsync<int>(lines)).ShouldBe(3);
        await visit.Button("Unfold the quote").ClickAsync();
        (await text.EvaluateAsync<int>(lines)).ShouldBe(9);
        await visit.Button("Fold the quote").ClickAsync();
        (await text.EvaluateAsync<int>(lines)).ShouldBe(3);
    }

    [Fact]
    public async Task A_short_expandable_quote_has_nothing_to_unfold()
    {
        await using var visit = await chromium.VisitAsync(Html("<blockquote expandable>one\ntwo</blockquote>"));
        await visit.OpenAsync("The group");

        await Expect(visit.Page.Locator(".quote-text")).ToBeVisibleAsync();
        await Expect(visit.Button("Unfold the quote")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Nested_formatting_stands_where_its_entities_say()
    {
        await using var visit = await chromium.VisitAsync(
            Html(
                "🧪🧪 <s>gone <tg-spoiler>secret</tg-spoiler></s> <code>x = 1</code><blockquote>said <b>loud</b></blockquote>after"
            )
        );
        await visit.OpenAsync("The group");
        var text = visit.Page.Locator(".text");

        await Expect(text.Locator("s")).ToHaveCountAsync(2);
        await Expect(text.Locator("s .spoiler")).ToHaveTextAsync("secret");
        await Expect(text.Locator("code")).ToHaveTextAsync("x = 1");
        await Expect(text.Locator("blockquote strong")).ToHaveTextAsync("loud");
        (await text.EvaluateAsync<string>("e => e.firstChild.data")).ShouldBe("🧪🧪 ");
        (await text.EvaluateAsync<string>("e => e.lastChild.data")).ShouldBe("after");
    }

    [Fact]
    public async Task A_spoiler_is_hidden_until_it_is_pressed()
    {
        await using var visit = await chromium.VisitAsync(Html("<tg-spoiler>the butler</tg-spoiler>"));
        await visit.OpenAsync("The group");

        await Expect(visit.Page.GetByText("the butler").Last).ToBeHiddenAsync();
        await visit.Button("Hidden text: press to show it").ClickAsync();
        await Expect(visit.Page.Locator(".spoiler-shown")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Edits_pins_and_deletions_appear_as_they_happen()
    {
        await using var visit = await chromium.VisitAsync(Html("before"));
        await visit.OpenAsync("The group");

        await visit.Telegram.ResultAsync(
            "editMessageText",
            new
            {
                chat_id = Visit.Group,
                message_id = 1,
                text = "after",
            }
        );
        await Expect(visit.Bubbles.First).ToContainTextAsync("after");
        await Expect(visit.Bubbles.First).ToContainTextAsync("edited");

        await visit.Telegram.ResultAsync("pinChatMessage", new { chat_id = Visit.Group, message_id = 1 });
        await Expect(visit.Page.Locator(".pinned-bar")).ToContainTextAsync("after");

        await visit.Telegram.ResultAsync("deleteMessage", new { chat_id = Visit.Group, message_id = 1 });
        await Expect(visit.Bubbles).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator(".pinned-bar")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_came_in_another_chat_is_counted_until_it_is_read()
    {
        await using var visit = await chromium.VisitAsync(telegram => telegram.People.SayAsync(Visit.Lin, "/start"));
        await visit.OpenAsync("The bot");

        await visit.Telegram.ResultAsync("sendMessage", new { chat_id = Visit.Group, text = "one" });
        await visit.Telegram.ResultAsync("sendMessage", new { chat_id = Visit.Group, text = "two" });
        await Expect(visit.Chat("The group").Locator(".badge")).ToHaveTextAsync("2");

        await visit.OpenAsync("The group");
        await Expect(visit.Page.Locator(".unread-divider")).ToBeVisibleAsync();
        await visit.OpenAsync("The bot");
        await Expect(visit.Chat("The group").Locator(".badge")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_forums_topics_are_shown_one_by_one_and_written_into()
    {
        await using var visit = await chromium.VisitAsync(async telegram =>
        {
            var forum = await telegram.People.AddChatAsync("supergroup", "The forum", isForum: true);
            await telegram.People.SetMemberAsync(forum, Visit.Lin, "member");
            var topic = await telegram.ResultAsync("createForumTopic", new { chat_id = forum, name = "Maps" });
            await telegram.ResultAsync("sendMessage", new { chat_id = forum, text = "for all" });
            await telegram.ResultAsync(
                "sendMessage",
                new
                {
                    chat_id = forum,
                    text = "about maps",
                    message_thread_id = topic.GetProperty("message_thread_id").GetInt32(),
                }
            );
        });
        await visit.OpenAsync("The forum");
        await Expect(visit.Bubbles).ToContainTextAsync(["for all", "about maps"]);

        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Maps" }).ClickAsync();
        await Expect(visit.Bubbles.Filter(new() { HasText = "for all" })).ToHaveCountAsync(0);
        await visit.TypeAsync("which maps?");
        await Expect(visit.Bubbles.Last).ToContainTextAsync("which maps?");
    }

    [Fact]
    public async Task The_developer_sees_the_request_and_its_weight()
    {
        await using var visit = await chromium.VisitAsync(Html("<b>bold</b> and <code>code</code>"));
        await visit.OpenAsync("The group");
        await visit.Bubbles.First.HoverAsync();
        await visit.Button("Developer view").ClickAsync();

        var drawer = visit.Page.GetByRole(AriaRole.Complementary, new() { Name = "Developer view" });
        await Expect(drawer).ToContainTextAsync("sendMessage");
        await Expect(drawer).ToContainTextAsync("<b>bold</b> and <code>code</code>");
        await Expect(drawer).ToContainTextAsync("13 / 4096");
        await Expect(drawer).ToContainTextAsync("2 / 100");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(drawer).ToBeHiddenAsync();
    }

    private static Func<LocalServer, Task> Html(string text) =>
        telegram =>
            telegram.ResultAsync(
                "sendMessage",
                new
                {
                    chat_id = Visit.Group,
                    text,
                    parse_mode = "HTML",
                }
            );
}
