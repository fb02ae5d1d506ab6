using System.Globalization;
using Microsoft.Extensions.Hosting.Systemd;

namespace DigestBot.Hosting;

/// <summary>
/// Tells systemd that the bot lives, as long as it does: without a word in time it is killed and started anew
/// (<see href="https://www.freedesktop.org/software/systemd/man/latest/sd_watchdog_enabled.html"/>).
/// </summary>
internal sealed class Watchdog(Liveness liveness, ISystemdNotifier systemd, TimeProvider clock, TimeSpan limit)
    : BackgroundService
{
    /// <summary>Set by systemd where the unit says WatchdogSec, in microseconds.</summary>
    private const string Limit = "WATCHDOG_USEC";

    private static readonly ServiceState Alive = new("WATCHDOG=1");

    /// <param name="environment">Where systemd says how long it waits for a word; without it there is no watchdog.</param>
    public static void Add(IServiceCollection services, IConfiguration environment)
    {
        if (
            long.TryParse(environment[Limit], NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && limit > 0
        )
        {
            services.AddHostedService(provider =>
                ActivatorUtilities.CreateInstance<Watchdog>(provider, TimeSpan.FromMicroseconds(limit))
            );
        }
    }

    /// <summary>Twice within the limit, as systemd advises.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(limit / 2, clock);
        do
        {
            if (await liveness.IsAliveAsync(stoppingToken))
            {
                systemd.Notify(Alive);
            }
        } while (await ticks.WaitForNextTickAsync(stoppingToken));
    }
}
