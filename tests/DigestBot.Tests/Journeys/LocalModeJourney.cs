using System.Text.Json;
using DigestBot.Hosting;
using DigestBot.Storing.Days;
using DigestBot.Storing.Deliveries;
using DigestBot.Tests.Hosting;
using LocalTelegram;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

/// <summary>What a newcomer sees: no token, a Telegram in the same process, sample digests.</summary>
public sealed class LocalModeJourney : IDisposable
{
    private static readonly DateOnly Today = new(2026, 3, 20);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 20, 1, 0, 0, TimeSpan.Zero));
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_newest_sample_is_todays_and_is_posted_the_others_are_history()
    {
        await using var app = await StartAsync();

        var posts = await PostsAsync(app, 1);

        var digests = app.Services.GetRequiredService<DigestStore>();
        digests.LatestDays(10).ShouldBe(Enumerable.Range(0, 7).Select(age => Today.AddDays(-age)));
        posts[0].ShouldContain(digests.Find(Today)!.Title);
        posts[0].ShouldContain("2026年3月20日 周五");
        var campaigns = app.Services.GetRequiredService<CampaignStore>();
        campaigns.Find(Campaign.NameOf(Today)).ShouldNotBeNull();
        campaigns.Find(Campaign.NameOf(Today.AddDays(-1))).ShouldBeNull();
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_second_run_on_a_store_that_is_kept_looks_as_good_as_the_first()
    {
        await using (var first = await StartAsync())
        {
            await PostsAsync(first, 2);
            await first.StopAsync(TestContext.Current.CancellationToken);
        }

        await using var second = await StartAsync();
        var posts = await PostsAsync(second, 2);
        posts[0].ShouldContain("2026年3月20日 周五");
        posts[1].ShouldContain("1/");

        var people = People(second);
        await people.SayAsync(1001, "/help", 1001);
        await Eventually.TrueAsync(
            async () => (await people.MessagesAsync(1001)).Count == 2,
            "the first question is answered",
            _clock
        );
        await second.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_own_digest_for_today_is_posted_and_not_the_sample()
    {
        var (name, text) = ADay.Of(Today, "我自己的一天");
        Directory.CreateDirectory(_folder["own"]);
        await File.WriteAllTextAsync(Path.Combine(_folder["own"], name), text, TestContext.Current.CancellationToken);
        await using var app = await StartAsync(("Importing:Folder", _folder["own"]));

        (await PostsAsync(app, 1))[0].ShouldContain("我自己的一天");
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    private async Task<WebApplication> StartAsync(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["Urls"] = "http://127.0.0.1:0",
                    ["Storing:Path"] = _folder["store.db"],
                }
            )
            .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
            .Build();
        var app = BotHost.Build(
            BotSettings.Read(configuration),
            configuration,
            services =>
                services
                    .AddLogging(logging => logging.ClearProviders())
                    .Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock))
        );
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private async Task<IReadOnlyList<string>> PostsAsync(WebApplication app, int count)
    {
        var people = People(app);
        var group = await GroupAsync(app);
        IReadOnlyList<JsonElement> messages = [];
        await Eventually.TrueAsync(
            async () => (messages = await people.MessagesAsync(group)).Count >= count,
            $"the group has {count} messages",
            _clock
        );
        return [.. messages.Select(TelegramServer.TextOf)];
    }

    private static async Task<long> GroupAsync(WebApplication app)
    {
        using var http = new HttpClient { BaseAddress = Address(app) };
        var state = JsonDocument.Parse(
            await http.GetStringAsync("/local/state", TestContext.Current.CancellationToken)
        );
        return state
            .RootElement.GetProperty("chats")
            .EnumerateArray()
            .First(chat => chat.GetProperty("type").GetString() == "supergroup")
            .GetProperty("id")
            .GetInt64();
    }

    private static LocalTelegramClient People(WebApplication app) => new(new HttpClient { BaseAddress = Address(app) });

    private static Uri Address(WebApplication app) =>
        new(app.Urls.First(url => !url.Contains("unix:", StringComparison.Ordinal)));
}
