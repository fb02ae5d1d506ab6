using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LocalTelegram.Tests.Page;

/// <summary>Somebody before the page: a Telegram with three people, a group with a bot, and a browser tab.</summary>
internal sealed class Visit : IAsyncDisposable
{
    public const long Lin = 1001;
    public const long Emma = 1002;
    public const long Editor = 1003;
    public const long Group = -1_002_000_000_777;

    private readonly IBrowserContext context;
    private long updatesSeen;

    private Visit(LocalServer telegram, IBrowserContext context, IPage page)
    {
        Telegram = telegram;
        this.context = context;
        Page = page;
        page.PageError += (_, error) => Errors.Add(error);
        page.Request += (_, request) => Requests.Add(new Uri(request.Url));
    }

    public LocalServer Telegram { get; }

    public IPage Page { get; }

    /// <summary>What the page's scripts threw.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Everything that the page asked for.</summary>
    public List<Uri> Requests { get; } = [];

    public ILocator Bubbles => Page.Locator(".rows article");

    public ILocator Input => Page.GetByRole(AriaRole.Textbox, new() { Name = "Message" });

    public static async Task<Visit> StartAsync(
        IBrowser browser,
        Func<LocalServer, Task>? prepare,
        BrowserNewContextOptions options,
        bool botHasCalled
    )
    {
        var telegram = await LocalServer.StartAsync(Furnish);
        if (botHasCalled)
        {
            await telegram.ResultAsync("getMe");
        }

        if (prepare is not null)
        {
            await prepare(telegram);
        }

        options.Locale ??= "en-GB";
        options.ReducedMotion = ReducedMotion.Reduce;
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(10_000);
        var visit = new Visit(telegram, context, await context.NewPageAsync());
        await visit.Page.GotoAsync(telegram.Http.BaseAddress!.ToString());
        await Expect(visit.Chat("The group")).ToBeVisibleAsync();
        return visit;
    }

    /// <summary>A conversation in the list.</summary>
    public ILocator Chat(string title) =>
        Page.Locator(".chat-item").Filter(new() { Has = Page.Locator("strong").Filter(new() { HasText = title }) });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Opens a conversation and waits until it is there.</summary>
    public async Task OpenAsync(string title)
    {
        await Chat(title).ClickAsync();
        await Expect(Page.Locator(".chat-title h1")).ToHaveTextAsync(title);
    }

    public async Task TypeAsync(string text)
    {
        await Input.FillAsync(text);
        await Input.PressAsync("Enter");
    }

    /// <summary>Sits somebody else before the page.</summary>
    public async Task BecomeAsync(string name)
    {
        await Button("Switch person").ClickAsync();
        await Page.GetByRole(AriaRole.Menuitemradio, new() { Name = name }).ClickAsync();
        await Expect(Page.Locator(".person strong")).ToHaveTextAsync(name);
    }

    /// <summary>What the bot receives next.</summary>
    public async Task<JsonElement> NextUpdateAsync()
    {
        var updates = await Telegram.ResultAsync(
            "getUpdates",
            new
            {
                offset = updatesSeen + 1,
                limit = 1,
                timeout = 10,
            }
        );
        var update = updates[0];
        updatesSeen = update.GetProperty("update_id").GetInt64();
        return update;
    }

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        await Telegram.DisposeAsync();
        Errors.ShouldBeEmpty();
    }

    private static void Furnish(LocalTelegramOptions options)
    {
        options.Pacing.Enabled = false;
        options.BotName = "The bot";
        options.BotUsername = "the_bot";
        options.World.People.Add(new LocalPerson(Lin, "Lin", "lin", "en"));
        options.World.People.Add(new LocalPerson(Emma, "Emma", "emma", "en"));
        options.World.People.Add(new LocalPerson(Editor, "Editor", "editor", "en"));
        options.World.Chats.Add(
            new LocalChat("supergroup", "The group", "the_group", Group)
            {
                Members = new Dictionary<long, string>
                {
                    [Lin] = "member",
                    [Emma] = "member",
                    [Editor] = "creator",
                },
            }
        );
    }
}
