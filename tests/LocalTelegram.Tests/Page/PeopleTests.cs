using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LocalTelegram.Tests.Page;

public sealed class PeopleTests(Chromium chromium)
{
    [Fact]
    public async Task Another_person_sees_their_own_private_chat_and_speaks_for_themselves()
    {
        await using var visit = await chromium.VisitAsync(telegram => telegram.People.SayAsync(Visit.Lin, "my secret"));
        await visit.NextUpdateAsync();
        await visit.OpenAsync("The bot");
        await Expect(visit.Bubbles).ToContainTextAsync(["my secret"]);

        await visit.BecomeAsync("Emma");
        await Expect(visit.Bubbles).ToHaveCountAsync(0);
        await visit.OpenAsync("The group");
        await visit.TypeAsync("hello");

        var message = (await visit.NextUpdateAsync()).GetProperty("message");
        message.GetProperty("from").GetProperty("first_name").GetString().ShouldBe("Emma");
    }

    [Fact]
    public async Task A_new_person_can_be_added_and_speaks_at_once()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.Button("Switch person").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Menuitem, new() { Name = "New person" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).FillAsync("Noor");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.Locator(".person strong")).ToHaveTextAsync("Noor");
        await visit.OpenAsync("The bot");
        await visit.Button("Start").ClickAsync();
        await Expect(visit.Bubbles).ToContainTextAsync(["/start"]);
    }

    [Fact]
    public async Task A_blocked_bot_cannot_write_until_it_is_unblocked()
    {
        await using var visit = await chromium.VisitAsync(telegram => telegram.People.SayAsync(Visit.Lin, "/start"));
        await visit.OpenAsync("The bot");
        await visit.Button("More").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Block the bot" }).ClickAsync();
        await Expect(visit.Button("Unblock the bot")).ToBeVisibleAsync();
        (await visit.Telegram.RefusalAsync("sendMessage", new { chat_id = Visit.Lin, text = "hi" })).ShouldBe(
            "Forbidden: bot was blocked by the user"
        );

        await visit.Button("Unblock the bot").ClickAsync();
        await Expect(visit.Input).ToBeVisibleAsync();
        await visit.Telegram.ResultAsync("sendMessage", new { chat_id = Visit.Lin, text = "hi" });
        await Expect(visit.Bubbles.Last).ToContainTextAsync("hi");
    }

    [Fact]
    public async Task The_bot_is_removed_from_the_group_and_comes_back()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.BecomeAsync("Editor");
        await visit.OpenAsync("The group");
        await visit.Button("More").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Remove The bot" }).ClickAsync();
        await Expect(visit.Page.Locator(".chat-status")).ToContainTextAsync("3 members");
        (await visit.Telegram.RefusalAsync("sendMessage", new { chat_id = Visit.Group, text = "hi" })).ShouldStartWith(
            "Forbidden"
        );

        await visit.Button("More").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Add The bot" }).ClickAsync();
        await Expect(visit.Page.Locator(".chat-status")).ToContainTextAsync("4 members");
        await visit.Telegram.ResultAsync("sendMessage", new { chat_id = Visit.Group, text = "back again" });
        await Expect(visit.Bubbles.Last).ToContainTextAsync("back again");
    }

    [Fact]
    public async Task A_bot_that_first_calls_later_takes_over_the_open_chat()
    {
        await using var visit = await chromium.VisitAsync(botHasCalled: false);
        await visit.OpenAsync("The bot");
        await visit.Button("Start").ClickAsync();
        await Expect(visit.Bubbles).ToHaveCountAsync(1);

        await visit.NextUpdateAsync();
        await visit.Telegram.ResultAsync("sendMessage", new { chat_id = Visit.Lin, text = "here I am" });

        await Expect(visit.Bubbles).ToContainTextAsync(["/start", "here I am"]);
    }
}
