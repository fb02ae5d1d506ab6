using System.Globalization;
using DigestBot.Tests.Hosting;
using DigestBot.Tests.Journeys;

namespace DigestBot.Tests.Chaos;

/// <summary>Telegram with a group, subscribers and a crowd that asks; the editor's folder; and the store between.</summary>
internal sealed class ChaosWorld : IAsyncDisposable
{
    private const string NewTitle = "改正后的标题";
    private const long FirstSubscriber = 8_000_000_001;

    private static readonly string[] FaultKinds = ["429", "500", "502", "lost_request", "lost_reply"];

    private readonly ChaosPlan _plan;
    private readonly TelegramServer _telegram;
    private readonly Crowd _crowd;
    private readonly TemporaryFolder _folder = new();
    private readonly int _offset;
    private readonly DateOnly _today;

    private ChaosWorld(ChaosPlan plan, TelegramServer telegram, Random random)
    {
        _plan = plan;
        _telegram = telegram;
        _crowd = new Crowd(telegram.People, random);
        Directory.CreateDirectory(_folder["digests"]);
        var now = TimeProvider.System.GetUtcNow();
        _offset = 12 - now.Hour;
        _today = DateOnly.FromDateTime(now.AddHours(_offset).DateTime);
    }

    /// <summary>What the bot is told in its environment.</summary>
    public IEnumerable<(string Key, string Value)> Settings =>
        [
            ("Telegram__Token", Bot.Token),
            ("Telegram__ApiBaseUrl", _telegram.Address.AbsoluteUri),
            ("Telegram__Admins__0", $"{TelegramServer.Administrator}"),
            ("Importing__Folder", _folder["digests"]),
            ("Storing__Path", StorePath),
            ("Publishing__TimeZone", WhereItIsNoon),
            ("Publishing__LateWindow", "1.00:00:00"),
            ("Delivering__PerSecond", "1000"),
            ("Delivering__PerChatPerSecond", "1000"),
            ("Delivering__PerGroupPerMinute", "60000"),
            ("Urls", "http://127.0.0.1:0"),
        ];

    public string StorePath => _folder["digestbot.db"];

    /// <summary>What the chats are to hold in the end.</summary>
    public IReadOnlyList<Expectation> Expectations =>
        [
            new(
                _telegram.Group,
                [NewTitle, .. Enumerable.Range(1, _plan.Sections).Select(section => $"第 {section} 件改好的事")]
            ),
            .. Subscribers.Select(subscriber => new Expectation(subscriber, ["已订阅", NewTitle])),
            .. _crowd.Expectations,
        ];

    /// <summary>A zone without a midnight in the next hours: the day of the run is one day.</summary>
    private string WhereItIsNoon =>
        string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(_offset > 0 ? '-' : '+')}{Math.Abs(_offset)}");

    private IEnumerable<long> Subscribers =>
        Enumerable.Range(0, _plan.Subscribers).Select(index => FirstSubscriber + index);

    public static async Task<ChaosWorld> StartAsync(ChaosPlan plan, Ambush ambush, Random random) =>
        new(plan, await TelegramServer.StartAsync(around: ambush.AroundAsync), random);

    public async ValueTask DisposeAsync()
    {
        await _telegram.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>People gather; one says a word in the group, and whoever wants the day subscribes.</summary>
    public async Task GatherAsync()
    {
        await _crowd.GatherAsync(_plan.Askers);
        await _telegram.People.SayAsync(_telegram.Group, "大家好", TelegramServer.Reader);
        foreach (var subscriber in Subscribers)
        {
            await _telegram.People.AddPersonAsync("订阅者", subscriber, languageCode: "zh-hans");
            await _telegram.People.SayAsync(subscriber, "/subscribe 00:00", subscriber);
        }
    }

    /// <summary>Whether all who subscribed have heard that they did.</summary>
    public async Task<bool> IsReadyAsync()
    {
        foreach (var subscriber in Subscribers.Reverse())
        {
            if ((await PostsAsync(subscriber)).Count == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The editor saves the day, or its correction.</summary>
    public Task SaveDayAsync(bool corrected)
    {
        var (name, text) = ADay.Of(_today, corrected ? NewTitle : "一天的标题", _plan.Sections);
        return File.WriteAllTextAsync(
            Path.Combine(_folder["digests"], name),
            corrected ? text.Replace("件事，", "件改好的事，", StringComparison.Ordinal) : text
        );
    }

    /// <inheritdoc cref="Crowd.AskAsync"/>
    public Task AskAsync(int questions) => _crowd.AskAsync(questions);

    public async Task AddFaultsAsync()
    {
        foreach (var (index, kind) in FaultKinds.Index())
        {
            await _telegram.People.AddFaultAsync(
                kind,
                count: _plan.FaultCount,
                chance: _plan.FaultChance,
                seed: _plan.Seed + index
            );
        }
    }

    /// <returns>How often something went wrong, by what.</returns>
    public async Task<IReadOnlyDictionary<string, int>> EndFaultsAsync()
    {
        var faults = await _telegram.People.FaultsAsync();
        await _telegram.People.ClearFaultsAsync();
        return faults;
    }

    /// <inheritdoc cref="TelegramServer.PostsAsync"/>
    public Task<IReadOnlyList<string>> PostsAsync(long chat) => _telegram.PostsAsync(chat);
}
