using System.Net.Sockets;
using DigestBot.Hosting;
using DigestBot.Importing;
using DigestBot.Parsing;
using DigestBot.Storing;
using DigestBot.Tagging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.CommandLine;

/// <summary>
/// Where the command line brings digests: to the bot that runs, over the socket beside its store, or into the store
/// itself where none runs.
/// </summary>
internal abstract class ImportDoor : IDisposable
{
    /// <exception cref="StoreInUseException">The store is held by something that does not answer.</exception>
    public static async Task<ImportDoor> OpenAsync(BotSettings settings, CancellationToken cancellation)
    {
        // Without a token, first the store of a bot in local mode, which ends with it; then the lasting one.
        foreach (var files in (StoreFiles[])[settings.StoreFiles, settings.LastingStoreFiles])
        {
            if (await RunningBot.FindAsync(files, cancellation) is { } bot)
            {
                return bot;
            }
        }

        return new OwnStore(settings.Importing, Store.Open(settings.LastingStoreFiles));
    }

    public abstract Task<IntakeResult> TakeInAsync(DigestSource source, CancellationToken cancellation);

    public abstract void Dispose();

    private sealed class OwnStore(ImportingSettings settings, Store store) : ImportDoor
    {
        private readonly Intake _intake = new(
            settings,
            new Tagger(TaggingStage.LoadLexicon()),
            new DigestStore(store, TimeProvider.System),
            NullLogger<Intake>.Instance
        );

        public override Task<IntakeResult> TakeInAsync(DigestSource source, CancellationToken cancellation) =>
            _intake.TakeInAsync(source);

        public override void Dispose() => store.Dispose();
    }

    private sealed class RunningBot(HttpClient http) : ImportDoor
    {
        /// <returns>Null where nobody listens.</returns>
        public static async Task<RunningBot?> FindAsync(StoreFiles files, CancellationToken cancellation)
        {
            var http = new HttpClient(
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
            try
            {
                (await http.GetAsync("/health/live", cancellation)).EnsureSuccessStatusCode();
                return new RunningBot(http);
            }
            catch (HttpRequestException)
            {
                http.Dispose();
                return null;
            }
        }

        public override async Task<IntakeResult> TakeInAsync(DigestSource source, CancellationToken cancellation)
        {
            var name = Uri.EscapeDataString(source.Name);
            using var content = new ReadOnlyMemoryContent(source.Content);
            var answer = await http.PostAsync($"{DigestEndpoints.HandOverPath}?name={name}", content, cancellation);
            answer.EnsureSuccessStatusCode();
            return (await answer.Content.ReadFromJsonAsync<IntakeResult>(cancellation))!;
        }

        public override void Dispose() => http.Dispose();
    }
}
