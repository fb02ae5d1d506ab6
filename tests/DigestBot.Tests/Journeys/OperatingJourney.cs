using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

/// <summary>What whoever runs the bot sees of it over HTTP.</summary>
public sealed class OperatingJourney : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 3, 5);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 5, 1, 0, 0, TimeSpan.Zero));
    private TelegramServer _telegram = null!;

    public async ValueTask InitializeAsync() => _telegram = await TelegramServer.StartAsync();

    public ValueTask DisposeAsync() => _telegram.DisposeAsync();

    [Fact]
    public async Task What_came_in_and_what_left_can_be_read_as_metrics()
    {
        await using var bot = await Bot.StartAsync(_telegram, _clock, [ADay.Of(Today, sections: 2)]);
        await Eventually.MessagesAsync(_telegram, _telegram.Group, 3, _clock);
        await _telegram.People.SayAsync(TelegramServer.Reader, "/latest", TelegramServer.Reader);
        await Eventually.MessagesAsync(_telegram, TelegramServer.Reader, 1, _clock);

        var metrics = "";
        await Eventually.TrueAsync(
            async () =>
                (metrics = await GetAsync(bot, "/metrics")) is var said
                && said.Contains("digestbot_deliveries_waiting 0\n", StringComparison.Ordinal)
                && said.Contains("digestbot_updates_total{", StringComparison.Ordinal),
            "nothing waits any more, and the question counts as answered"
        );

        metrics.ShouldMatch("""digestbot_updates_total\{kind="Message",result="Answered"\} [1-9]""");
        metrics.ShouldMatch("""digestbot_update_duration_seconds_count\{kind="Message"\} [1-9]""");
        metrics.ShouldMatch("""digestbot_deliveries_total\{lane="Post",outcome="Sent"\} [1-9]""");
        metrics.ShouldMatch("""digestbot_imports_total\{result="New"\} [1-9]""");
        metrics.ShouldMatch("digestbot_rate_limit [1-9]");
        metrics.ShouldMatch("digestbot_store_size_bytes [1-9]");
        foreach (var line in metrics.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            line.ShouldMatch("""^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{([a-z_]+="[^"]*",?)+\})? [0-9.E+-]+)$""");
        }
    }

    [Fact]
    public async Task Where_nothing_gets_through_it_is_not_ready_and_says_what_hangs_and_is_ready_again_once_it_does()
    {
        await _telegram.People.AddFaultAsync("500", "sendMessage");
        await using var bot = await Bot.StartAsync(_telegram, _clock, [ADay.Of(Today, sections: 1)]);
        (await GetAsync(bot, "/health/ready")).ShouldBe("ready");

        await UntilReadySaysAsync(bot, "deliveries wait, and nothing gets through");
        await UntilReadySaysAsync(bot, "Telegram hands over no updates"); // the poll is held back in the machine's time

        await _telegram.People.ClearFaultsAsync();
        await Eventually.MessagesAsync(_telegram, _telegram.Group, 2, _clock, TimeSpan.FromSeconds(10));
        await _telegram.People.SayAsync(TelegramServer.Reader, "/help", TelegramServer.Reader);
        await UntilReadySaysAsync(bot, "ready", TimeSpan.FromSeconds(1));
        (await GetAsync(bot, "/health/live")).ShouldBe("live");
    }

    private Task UntilReadySaysAsync(Bot bot, string text, TimeSpan? step = null) =>
        Eventually.TrueAsync(
            async () => (await GetAsync(bot, "/health/ready")).Contains(text, StringComparison.Ordinal),
            $"it says '{text}'",
            _clock,
            step ?? TimeSpan.FromSeconds(30)
        );

    private static async Task<string> GetAsync(Bot bot, string path)
    {
        using var http = new HttpClient { BaseAddress = bot.Address };
        var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
