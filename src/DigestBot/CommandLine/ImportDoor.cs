using System.Diagnostics.Metrics;
using DigestBot.Diagnostics;
using DigestBot.Hosting;
using DigestBot.Importing;
using DigestBot.Parsing;
using DigestBot.Storing;
using DigestBot.Storing.Days;
using DigestBot.Tagging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.CommandLine;

/// <summary>
/// Where the command line brings digests: to the bot that runs, or into the store itself where none runs.
/// </summary>
internal abstract class ImportDoor : IDisposable
{
    /// <exception cref="StoreInUseException">The store is held by something that does not answer.</exception>
    public static async Task<ImportDoor> OpenAsync(BotSettings settings, CancellationToken cancellation) =>
        await RunningBot.FindAsync(settings, cancellation) is { } bot
            ? new BotDoor(bot)
            : new StoreDoor(settings, Store.Open(settings.LastingStoreFiles));

    public abstract Task<IntakeResult> TakeInAsync(DigestSource source, CancellationToken cancellation);

    public abstract void Dispose();

    private sealed class StoreDoor(BotSettings settings, Store store) : ImportDoor
    {
        private readonly Intake _intake = new(
            settings.Importing,
            new LexiconInUse(TaggingStage.LoadLexicon(settings.Tagging)),
            new DigestStore(store, TimeProvider.System),
            new Meters(new Meter(Meters.Name)), // nobody reads it: the process ends with the import
            NullLogger<Intake>.Instance
        );

        public override Task<IntakeResult> TakeInAsync(DigestSource source, CancellationToken cancellation) =>
            _intake.TakeInAsync(source);

        public override void Dispose() => store.Dispose();
    }

    private sealed class BotDoor(RunningBot bot) : ImportDoor
    {
        public override Task<IntakeResult> TakeInAsync(DigestSource source, CancellationToken cancellation) =>
            bot.TakeInAsync(source, cancellation);

        public override void Dispose() => bot.Dispose();
    }
}
