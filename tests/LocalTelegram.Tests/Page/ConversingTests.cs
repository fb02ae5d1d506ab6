using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LocalTelegram.Tests.Page;

public sealed class ConversingTests(Chromium chromium)
{
    [Fact]
    public async Task What_is_typed_reaches_the_bot_and_its_answer_appears()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.OpenAsync("The bot");
        await visit.Button("Start").ClickAsync();

        (await visit.NextUpdateAsync()).GetProperty("message").GetProperty("text").GetString().ShouldBe("/start");
        await visit.TypeAsync("two\nlines");
        (await visit.NextUpdateAsync()).GetProperty("message").GetProperty("text").GetString().ShouldBe("two\nlines");

        await visit.Telegram.ResultAsync("sendMessage", new { chat_id = Visit.Lin, text = "heard" });
        await Expect(visit.Bubbles).ToContainTextAsync(["/start", "two\nlines", "heard"]);
        await Expect(visit.Input).ToHaveValueAsync("");
    }

    [Fact]
    public async Task The_commands_menu_narrows_and_sends_what_is_chosen()
    {
        await using var visit = await chromium.VisitAsync(telegram =>
            telegram.ResultAsync(
                "setMyCommands",
                new
                {
                    commands = new[]
                    {
                        new { command = "help", description = "What I can do" },
                        new { command = "search", description = "Find words" },
                        new { command = "settings", description = "Change me" },
                    },
                }
            )
        );
        await visit.OpenAsync("The group");

        await visit.Input.FillAsync("/");
        await Expect(visit.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(3);
        await visit.Input.PressSequentiallyAsync("se");
        await Expect(visit.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        await visit.Input.PressAsync("ArrowDown");
        await visit.Input.PressAsync("Enter");

        // In a group the command names its bot.
        await Expect(visit.Bubbles).ToContainTextAsync(["/settings@the_bot"]);
    }

    [Fact]
    public async Task A_reply_keyboard_writes_what_stands_on_its_buttons()
    {
        await using var visit = await chromium.VisitAsync(async telegram =>
        {
            await telegram.People.SayAsync(Visit.Lin, "/start");
            await telegram.ResultAsync(
                "sendMessage",
                new
                {
                    chat_id = Visit.Lin,
                    text = "Choose",
                    reply_markup = new { keyboard = new[] { new[] { new { text = "Red" }, new { text = "Blue" } } } },
                }
            );
        });
        await visit.OpenAsync("The bot");
        await visit.Button("Blue").ClickAsync();
        await Expect(visit.Bubbles.Last).ToContainTextAsync("Blue");

        await visit.Telegram.ResultAsync(
            "sendMessage",
            new
            {
                chat_id = Visit.Lin,
                text = "Thanks",
                reply_markup = new { remove_keyboard = true },
            }
        );
        await Expect(visit.Button("Blue")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task An_answer_quotes_what_it_answers()
    {
        await using var visit = await chromium.VisitAsync(telegram =>
            telegram.ResultAsync("sendMessage", new { chat_id = Visit.Group, text = "the question" })
        );
        await visit.OpenAsync("The group");
        await visit.Bubbles.First.HoverAsync();
        await visit.Button("Reply").First.ClickAsync();
        await visit.TypeAsync("the answer");

        await Expect(visit.Bubbles.Last.Locator(".reply-quote")).ToContainTextAsync("the question");
        var message = (await visit.NextUpdateAsync()).GetProperty("message");
        message.GetProperty("reply_to_message").GetProperty("text").GetString().ShouldBe("the question");
    }

    [Fact]
    public async Task A_chosen_file_reaches_the_bot()
    {
        await using var visit = await chromium.VisitAsync(telegram => telegram.People.SayAsync(Visit.Lin, "/start"));
        await visit.NextUpdateAsync();
        await visit.OpenAsync("The bot");

        var chooser = await visit.Page.RunAndWaitForFileChooserAsync(() => visit.Button("Attach a file").ClickAsync());
        await chooser.SetFilesAsync(
            new FilePayload
            {
                Name = "day.md",
                MimeType = "text/markdown",
                Buffer = "# A day"u8.ToArray(),
            }
        );

        var document = (await visit.NextUpdateAsync()).GetProperty("message").GetProperty("document");
        document.GetProperty("file_name").GetString().ShouldBe("day.md");
        document.GetProperty("file_size").GetInt32().ShouldBe(7);
        await Expect(visit.Bubbles.Last).ToContainTextAsync("day.md");
    }

    [Fact]
    public async Task A_dropped_file_reaches_the_bot()
    {
        await using var visit = await chromium.VisitAsync(telegram => telegram.People.SayAsync(Visit.Lin, "/start"));
        await visit.NextUpdateAsync();
        await visit.OpenAsync("The bot");

        var dropped = await visit.Page.EvaluateHandleAsync(
            """
            () => {
              const transfer = new DataTransfer();
              transfer.items.add(new File(["# A day"], "dropped.md", { type: "text/markdown" }));
              return transfer;
            }
            """
        );
        await visit.Page.Locator(".chat").DispatchEventAsync("drop", new { dataTransfer = dropped });

        var document = (await visit.NextUpdateAsync()).GetProperty("message").GetProperty("document");
        document.GetProperty("file_name").GetString().ShouldBe("dropped.md");
    }

    [Fact]
    public async Task Only_its_receiver_sees_an_ephemeral_message()
    {
        await using var visit = await chromium.VisitAsync(telegram =>
            telegram.People.SayAsync(Visit.Group, "/me", Visit.Lin)
        );
        await visit.OpenAsync("The group");
        await visit.Telegram.ResultAsync(
            "sendMessage",
            new
            {
                chat_id = Visit.Group,
                text = "for your eyes",
                ephemeral_message_parameters = new { receiver_user_id = Visit.Lin },
            }
        );

        await Expect(visit.Bubbles.Last).ToContainTextAsync("Only you see this");
        await Expect(visit.Chat("The group")).ToContainTextAsync("for your eyes");
        await visit.BecomeAsync("Emma");
        await Expect(visit.Chat("The group")).Not.ToContainTextAsync("for your eyes");
        await Expect(visit.Bubbles.Filter(new() { HasText = "for your eyes" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Only_its_sender_sees_an_ephemeral_command_and_its_answer_can_be_pressed()
    {
        await using var visit = await chromium.VisitAsync(telegram =>
            telegram.ResultAsync(
                "setMyCommands",
                new
                {
                    commands = new[]
                    {
                        new
                        {
                            command = "story",
                            description = "Tell",
                            is_ephemeral = true,
                        },
                    },
                }
            )
        );
        await visit.OpenAsync("The group");
        await visit.TypeAsync("/story");
        var asked = (await visit.NextUpdateAsync()).GetProperty("message");
        await visit.Telegram.ResultAsync(
            "sendMessage",
            new
            {
                chat_id = Visit.Group,
                text = "once upon a time",
                ephemeral_message_parameters = new { receiver_user_id = Visit.Lin },
                reply_parameters = new { ephemeral_message_id = asked.GetProperty("ephemeral_message_id").GetInt32() },
                reply_markup = new { inline_keyboard = new[] { new[] { new { text = "On", callback_data = "on" } } } },
            }
        );

        await visit.Button("On").ClickAsync();

        (await visit.NextUpdateAsync()).GetProperty("callback_query").GetProperty("data").GetString().ShouldBe("on");
        await Expect(visit.Bubbles.First).ToContainTextAsync("Only you see this");
        await visit.BecomeAsync("Emma");
        await Expect(visit.Bubbles.Filter(new() { HasText = "/story" })).ToHaveCountAsync(0);
    }
}
