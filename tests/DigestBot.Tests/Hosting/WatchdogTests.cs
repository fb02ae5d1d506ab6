using System.Threading.Channels;
using DigestBot.Hosting;
using DigestBot.Tests.Storing;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Hosting;

public sealed class WatchdogTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _clock = new();
    private readonly AStore _store = new();
    private readonly Systemd _systemd = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task It_speaks_twice_within_the_limit_while_the_store_takes_writes()
    {
        using var watchdog = await StartAsync();
        await _systemd.HeardAsync(1);

        for (var word = 2; word <= 4; word++)
        {
            _clock.Advance(Limit / 2);
            await _systemd.HeardAsync(word);
        }

        await watchdog.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task It_is_silent_while_the_store_takes_none()
    {
        using var stuck = new ManualResetEventSlim();
        var write = _store.Store.WriteAsync(_ => stuck.Wait(TestContext.Current.CancellationToken));
        using var watchdog = await StartAsync();

        for (var second = 0; second < 5 * Limit.TotalSeconds; second++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        _systemd.Words.ShouldBe(0);
        stuck.Set();
        await write;
        await watchdog.StopAsync(TestContext.Current.CancellationToken);
    }

    private async Task<Watchdog> StartAsync()
    {
        var watchdog = new Watchdog(new Liveness(_store.Store, _clock), _systemd, _clock, Limit);
        await watchdog.StartAsync(TestContext.Current.CancellationToken);
        return watchdog;
    }

    private sealed class Systemd : ISystemdNotifier
    {
        private readonly Channel<int> _heard = Channel.CreateUnbounded<int>();
        private int _words;

        public bool IsEnabled => true;

        public int Words => Volatile.Read(ref _words);

        public void Notify(ServiceState state)
        {
            state.ToString().ShouldBe("WATCHDOG=1");
            _heard.Writer.TryWrite(Interlocked.Increment(ref _words));
        }

        /// <summary>Ends with the next word, which must be of that number.</summary>
        public async Task HeardAsync(int number) =>
            (await _heard.Reader.ReadAsync(TestContext.Current.CancellationToken)).ShouldBe(number);
    }
}
