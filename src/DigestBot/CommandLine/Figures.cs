using System.Globalization;
using DigestBot.Storing.Backups;

namespace DigestBot.CommandLine;

/// <summary>Figures as an operator reads them.</summary>
internal static class Figures
{
    private const double Megabyte = 1024 * 1024;

    public static string Of(StoreContents contents) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"days {contents.Digests:N0}, stories {contents.Stories:N0}, deliveries {contents.Deliveries:N0}, {contents.Bytes / Megabyte:F1} MB"
        );

    public static string Of(DateTimeOffset time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC");
}
