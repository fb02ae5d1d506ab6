using Microsoft.Playwright;

namespace LocalTelegram.Tests.Page;

/// <summary>
/// One browser for all tests of the page, started by the first that needs it. Where none is installed the tests are
/// skipped with the reason; under <c>CI=true</c> that is a failure.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = ["--no-sandbox", "--disable-gpu"] }
        );
    }

    /// <summary>Opens the page of a Telegram of its own.</summary>
    /// <param name="prepare">What is there before the page opens.</param>
    /// <param name="options">How the browser looks upon it.</param>
    /// <param name="botHasCalled">Whether the bot is known by its own token already.</param>
    internal async Task<Visit> VisitAsync(
        Func<LocalServer, Task>? prepare = null,
        BrowserNewContextOptions? options = null,
        bool botHasCalled = true
    )
    {
        if (browser is null)
        {
            const string reason = $"There is no browser at {Executable}: install the package chromium.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", reason);
            Assert.Fail(reason);
        }

        return await Visit.StartAsync(browser, prepare, options ?? new(), botHasCalled);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}

/// <summary>The test classes that share the browser.</summary>
[CollectionDefinition(Name)]
public sealed class PageCollection : ICollectionFixture<Chromium>
{
    public const string Name = "page";
}
