using DigestBot.Settings;

namespace DigestBot.Storing;

/// <summary>The section <c>Storing</c>.</summary>
/// <param name="Path">The database file; relative to where the user stands; null for the mode's own.</param>
/// <param name="KeepDeliveries">For how many days finished deliveries are kept in detail.</param>
/// <param name="LeastFree">How many megabytes of the store's disk are to stay free; below, the administrators are told.</param>
internal sealed record StoringSettings(string? Path, int KeepDeliveries, int LeastFree)
{
    public const string DefaultPath = "data/digestbot.db";

    public static StoringSettings Read(SettingsReader settings) =>
        new(
            settings.Text("Storing:Path"),
            settings.Number("Storing:KeepDeliveries", fallback: 90, least: 1, most: 36_500),
            settings.Number("Storing:LeastFree", fallback: 256, least: 1, most: 1_000_000)
        );
}
