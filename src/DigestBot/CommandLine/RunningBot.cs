using System.Net.Sockets;
using DigestBot.Hosting;
using DigestBot.Importing;
using DigestBot.Parsing;
using DigestBot.Storing;
using DigestBot.Storing.Backups;

namespace DigestBot.CommandLine;

/// <summary>The bot that runs and owns the store, asked over the socket beside it.</summary>
internal sealed class RunningBot : IDisposable
{
    private readonly HttpClient _http;

    private RunningBot(StoreFiles files) =>
        _http = new HttpClient(
            new SocketsHttpHandler
            {
                ConnectCallback = async (_, stop) =>
                {
                    var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                    await socket.ConnectAsync(new UnixDomainSocketEndPoint(files.Socket), stop);
                    return new NetworkStream(socket, ownsSocket: true);
                },
            }
        )
        {
            BaseAddress = new Uri("http://bot"),
        };

    /// <returns>Null where none runs.</returns>
    public static async Task<RunningBot?> FindAsync(BotSettings settings, CancellationToken cancellation)
    {
        // Without a token, first the store of a bot in local mode, which ends with it; then the lasting one.
        foreach (var files in (StoreFiles[])[settings.StoreFiles, settings.LastingStoreFiles])
        {
            var bot = new RunningBot(files);
            try
            {
                (await bot._http.GetAsync("/health/live", cancellation)).EnsureSuccessStatusCode();
                return bot;
            }
            catch (HttpRequestException)
            {
                bot.Dispose();
            }
        }

        return null;
    }

    /// <summary>Hands a digest over.</summary>
    public async Task<IntakeResult> TakeInAsync(DigestSource source, CancellationToken cancellation)
    {
        var name = Uri.EscapeDataString(source.Name);
        using var content = new ReadOnlyMemoryContent(source.Content);
        var answer = await _http.PostAsync($"{DigestEndpoints.HandOverPath}?name={name}", content, cancellation);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<IntakeResult>(cancellation))!;
    }

    /// <summary>Fetches a backup of the store.</summary>
    /// <exception cref="IOException">The bot ended meanwhile.</exception>
    public async Task BackUpAsync(Stream target, IProgress<Headway>? progress, CancellationToken cancellation)
    {
        using var answer = await _http.GetAsync(
            BackupEndpoint.Path,
            HttpCompletionOption.ResponseHeadersRead,
            cancellation
        );
        answer.EnsureSuccessStatusCode();
        await using var backup = await answer.Content.ReadAsStreamAsync(cancellation);
        try
        {
            var (buffer, written, all) = (new byte[81_920], 0L, answer.Content.Headers.ContentLength ?? 0);
            int read;
            while ((read = await backup.ReadAsync(buffer, cancellation)) > 0)
            {
                await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
                written += read;
                Headway.Report(progress, "Writing", written, all);
            }
        }
        catch (HttpIOException error)
        {
            throw new IOException("No backup was made: the bot stopped while it was read. Run backup again.", error);
        }
    }

    public void Dispose() => _http.Dispose();
}
