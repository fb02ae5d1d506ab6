using System.Collections.Concurrent;
using DigestBot.Hosting;
using DigestBot.Storing;
using DigestBot.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DigestBot.Tests.Journeys;

/// <summary>The whole bot on a real store in a folder of its own; it can be stopped and started again.</summary>
internal sealed class Bot : IAsyncDisposable
{
    public const string Token = "123456:abcdefghijklmnopqrstuvwxyzABCDEFGHI";
    public const long Id = 123456;
    public const string ApiKey = "a-key-that-only-tests-know";
    private const long Plenty = 1L << 40;

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string?> _settings;
    private readonly TimeProvider? _clock;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Secrecy _secrecy;
    private WebApplication? _app;

    private Bot(TelegramServer telegram, TimeProvider? clock, IEnumerable<(string Key, string Value)> settings)
    {
        _clock = clock;
        Digests = Directory.CreateDirectory(_folder["digests"]).FullName;
        _settings = new()
        {
            ["Telegram:Token"] = Token,
            ["Telegram:ApiBaseUrl"] = telegram.Address.AbsoluteUri,
            ["Telegram:Admins"] = $"{TelegramServer.Administrator}",
            ["Importing:Folder"] = Digests,
            ["Importing:ApiKey"] = ApiKey,
            ["Storing:Path"] = _folder["store/digestbot.db"],
            ["Urls"] = "http://127.0.0.1:0",
        };
        if (clock is null)
        {
            // On the machine's own clock nobody waits: the rates have tests of their own.
            _settings["Delivering:PerSecond"] = "1000";
            _settings["Delivering:PerChatPerSecond"] = "1000";
            _settings["Delivering:PerGroupPerMinute"] = "60000";
        }

        foreach (var (key, value) in settings)
        {
            _settings[key] = value;
        }

        _secrecy = new Secrecy(_settings["Telegram:Token"], _settings["Importing:ApiKey"]);
    }

    /// <summary>What it logged, over all its lives.</summary>
    public IReadOnlyCollection<string> Logged => _lines;

    /// <summary>What its disk has left, in bytes.</summary>
    public long FreeBytes { get; set; } = Plenty;

    /// <summary>The folder it watches.</summary>
    public string Digests { get; }

    public BotSettings Settings => BotSettings.Read(Configuration);

    public Uri Address => new(_app!.Urls.First(url => !url.Contains("unix:", StringComparison.Ordinal)));

    public IConfiguration Configuration => new ConfigurationBuilder().AddInMemoryCollection(_settings).Build();

    public static async Task<Bot> StartAsync(
        TelegramServer telegram,
        TimeProvider? clock = null,
        IEnumerable<(string Name, string Text)>? digests = null,
        params (string Key, string Value)[] settings
    )
    {
        var bot = new Bot(telegram, clock, settings);
        foreach (var (name, text) in digests ?? [])
        {
            bot.Save(name, text);
        }

        await bot.StartAsync();
        return bot;
    }

    public async Task StartAsync()
    {
        _app = BotHost.Build(
            Settings,
            Configuration,
            services =>
            {
                services.AddLogging(logging =>
                    logging.ClearProviders().AddProvider(new HeardLog((_, _, line) => Hear(line)))
                );
                services.AddSingleton<IStartupFilter>(_secrecy);
                services.Replace(ServiceDescriptor.Singleton<FreeSpace>(_ => _ => FreeBytes));
                if (_clock is not null)
                {
                    services.Replace(ServiceDescriptor.Singleton(_clock));
                }
            }
        );
        await _app.StartAsync();
    }

    public async Task StopAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
        _app = null;
    }

    /// <summary>Ends when the bot wants to stop by itself.</summary>
    public async Task EndedAsync()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = Get<IHostApplicationLifetime>()
            .ApplicationStopping.Register(() => ended.SetResult());
        await ended.Task.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System);
    }

    public void Save(string name, string text) => File.WriteAllText(Path.Combine(Digests, name), text);

    public void Save((string Name, string Text) digest) => Save(digest.Name, digest.Text);

    public T Get<T>()
        where T : notnull => _app!.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await StopAsync();
        }

        _folder.Dispose();
        _secrecy.ThrowIfAnythingLeaked();
    }

    private void Hear(string line)
    {
        _secrecy.Listen(line, "a log line");
        _lines.Enqueue(line);
    }
}
