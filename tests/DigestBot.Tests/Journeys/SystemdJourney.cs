using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using DigestBot.Storing;
using DigestBot.Tests.Hosting;

namespace DigestBot.Tests.Journeys;

/// <summary>What systemd hears of the program, where the unit says <c>Type=notify</c> and <c>WatchdogSec</c>.</summary>
public sealed class SystemdJourney : IDisposable
{
    private const int LongestWord = 4096;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder _folder = new();
    private readonly Socket _systemd = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);

    public void Dispose()
    {
        _systemd.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task It_says_that_it_listens_that_it_lives_and_that_it_stops()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no systemd.");
        _systemd.Bind(new UnixDomainSocketEndPoint(_folder["notify"]));
        using var bot = TheProgram.Start(
            "Urls=http://127.0.0.1:0",
            $"Storing__Path={_folder["a.db"]}",
            $"NOTIFY_SOCKET={_folder["notify"]}",
            "WATCHDOG_USEC=200000"
        );
        var log = bot.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        await HearAsync("READY=1");
        File.Exists(new StoreFiles(_folder["a.db"]).Socket).ShouldBeTrue("it is ready before it listens");
        await HearAsync("WATCHDOG=1");
        await HearAsync("WATCHDOG=1");
        using var kill = Process.Start("kill", ["-TERM", $"{bot.Id}"]);
        await HearAsync("STOPPING=1");

        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);
        bot.ExitCode.ShouldBe(0, await log);
    }

    private async Task HearAsync(string word)
    {
        var buffer = new byte[LongestWord];
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        int length;
        do
        {
            length = await _systemd.ReceiveAsync(buffer, patience.Token);
        } while (Encoding.ASCII.GetString(buffer, 0, length) != word);
    }
}
