using DigestBot.Lifetime;

namespace DigestBot.LocalMode;

/// <summary>Says, in one line, where to look.</summary>
internal sealed class Welcome(IHostApplicationLifetime lifetime, OwnAddress address) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (await lifetime.StartedAsync(stoppingToken))
        {
            await Console.Out.WriteLineAsync(
                $"DigestBot runs with a Telegram of its own: open {address.Find()} to see it."
            );
        }
    }
}
