using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using LocalTelegram;

namespace DigestBot.Benchmarks.Delivering;

/// <summary>A local Telegram as a process of its own, so that what it costs is told apart.</summary>
internal sealed class TelegramProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private TelegramProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        _http = new HttpClient { BaseAddress = address };
        People = new LocalTelegramClient(_http);
    }

    public Uri Address { get; }

    public LocalTelegramClient People { get; }

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<TelegramProcess> StartAsync()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "LocalTelegram.dll"));
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add(address.AbsoluteUri);
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["DOTNET_gcServer"] = "0";
        var server = new TelegramProcess(Process.Start(start)!, address);
        _ = server._process.StandardOutput.ReadToEndAsync();
        while (!await server.AnswersAsync())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri("/", UriKind.Relative));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
