using DigestBot.Settings;

namespace DigestBot.Storing;

/// <summary>The section <c>Storing</c>.</summary>
/// <param name="Path">The database file; relative to where the user stands; null for the mode's own.</param>
/// <param name="KeepDeliveries">For how many days finished deliveries are kept in detail.</param>
internal sealed record StoringSettings(string? Path, int KeepDeliveries)
{
    public const string DefaultPath = "data/digestbot.db";

    public static StoringSettings Read(SettingsReader settings) =>
        new(
            settings.Text("Storing:Path"),
            settings.Number("Storing:KeepDeliveries", fallback: 90, least: 1, most: 36_500)
        );
}
