using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(LocalTelegram.Tests.Page.Chromium))]

namespace LocalTelegram.Tests.Page;

/// <summary>
/// One browser for all tests of the page, started by the first that needs it. Where none is installed the tests are
/// skipped with the reason; under <c>CI=true</c> that is a failure.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Executable = "/usr/bin/chromium";

    private readonly Lazy<Task<IPlaywright>> playwright = new(Playwright.CreateAsync);
    private readonly Lazy<Task<IBrowser>> browser;

    public Chromium() => browser = new Lazy<Task<IBrowser>>(LaunchAsync);

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
        if (!File.Exists(Executable))
        {
            const string reason = $"There is no browser at {Executable}: install the package chromium.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", reason);
            Assert.Fail(reason);
        }

        return await Visit.StartAsync(await browser.Value, prepare, options ?? new(), botHasCalled);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser.IsValueCreated)
        {
            await (await browser.Value).DisposeAsync();
            (await playwright.Value).Dispose();
        }
    }

    private async Task<IBrowser> LaunchAsync() =>
        await (await playwright.Value).Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = ["--no-sandbox", "--disable-gpu"] }
        );
}
