using DigestBot.Lifetime;

namespace DigestBot.LocalMode;

/// <summary>Says, in one line, where to look.</summary>
internal sealed class Welcome(OwnAddress address, IHostApplicationLifetime lifetime, ILogger<Welcome> log)
    : StageService(lifetime, log)
{
    protected override Task RunAsync(CancellationToken stoppingToken) =>
        Console.Out.WriteLineAsync($"DigestBot runs with a Telegram of its own: open {address.Find()} to see it.");
}
