using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging.Console;

namespace DigestBot.Hosting;

/// <summary>
/// Tells systemd when the bot is ready, that it lives and that it stops, where systemd listens
/// (<see href="https://www.freedesktop.org/software/systemd/man/latest/sd_notify.html"/>).
/// </summary>
/// <remarks>
/// Not by <c>AddSystemd</c>, which looks up the name of the parent under <c>/proc</c>: that is hidden from a service
/// whose unit says <c>ProtectProc=invisible</c>, and systemd would wait for a word that never comes.
/// </remarks>
internal static class Supervision
{
    /// <summary>Set by systemd where the unit says Type=notify.</summary>
    private const string Listener = "NOTIFY_SOCKET";

    /// <param name="environment">Where systemd says that it listens.</param>
    public static void Add(IServiceCollection services, IConfiguration environment)
    {
        if (!OperatingSystem.IsLinux() || string.IsNullOrEmpty(environment[Listener]))
        {
            return;
        }

        // The journal stamps each line itself, and takes its level from the line.
        services.Configure<ConsoleLoggerOptions>(console => console.FormatterName = ConsoleFormatterNames.Systemd);
        services.AddSingleton<ISystemdNotifier, SystemdNotifier>().AddSingleton<IHostLifetime, SystemdLifetime>();
        Watchdog.Add(services, environment);
    }
}
