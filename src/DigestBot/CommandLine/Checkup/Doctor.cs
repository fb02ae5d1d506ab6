using DigestBot.Hosting;
using DigestBot.Settings;

namespace DigestBot.CommandLine.Checkup;

/// <summary>
/// Looks at everything that a start relies on, and changes nothing of it: no update is fetched, no message sent.
/// </summary>
internal sealed class Doctor(IConfiguration configuration, Surroundings surroundings)
{
    private const string Settings = "settings";

    /// <summary>The checks, in the order in which a start would come upon them.</summary>
    public static readonly IReadOnlyList<string> Checks =
    [
        Settings,
        "zones",
        "folder",
        "store",
        "token",
        "webhook",
        "group",
        "clock",
    ];

    /// <param name="wanted">The names of the checks to make.</param>
    public async Task<IReadOnlyList<Finding>> ExamineAsync(
        IReadOnlyCollection<string> wanted,
        CancellationToken cancellation
    )
    {
        BotSettings? settings = null;
        Result ofSettings;
        try
        {
            settings = BotSettings.Read(configuration);
            ofSettings = Result.Good("every value is allowed");
        }
        catch (SettingsException error)
        {
            ofSettings = Result.Bad(
                string.Join(" ", error.Errors),
                "Set them in appsettings.json or in the environment (Publishing__At=08:30)."
            );
        }

        using var telegram = settings is { IsLocal: false } ? new TelegramChecks(settings, surroundings.Clock) : null;
        var findings = new List<Finding>();
        foreach (var check in Checks.Where(wanted.Contains))
        {
            var result = check switch
            {
                Settings => ofSettings,
                "zones" => ZoneCheck.Run(surroundings.KnowsZone),
                _ when settings is null => Result.Skipped("not looked at while settings are wrong"),
                "folder" => FolderCheck.Run(settings.Importing.Folder),
                "store" => await StoreCheck.RunAsync(settings, surroundings.FreeBytes, cancellation),
                _ when telegram is null => Result.Skipped(
                    "Telegram:Token is not set: the bot runs against a Telegram of its own"
                ),
                "token" => await telegram.TokenAsync(cancellation),
                "webhook" => await telegram.WebhookAsync(cancellation),
                "group" => await telegram.GroupAsync(cancellation),
                "clock" => await telegram.ClockAsync(cancellation),
                _ => throw new InvalidOperationException($"There is no check {check}."),
            };
            findings.Add(new Finding(check, result.Verdict, result.Says, result.Mend));
        }

        return findings;
    }
}
