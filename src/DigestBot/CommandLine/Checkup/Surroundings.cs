using DigestBot.Storing;

namespace DigestBot.CommandLine.Checkup;

/// <summary>What a check asks of the machine.</summary>
/// <param name="FreeBytes">How much the disk under a folder has left.</param>
/// <param name="KnowsZone">Whether the machine has the data of an IANA time zone.</param>
internal sealed record Surroundings(TimeProvider Clock, FreeSpace FreeBytes, Func<string, bool> KnowsZone)
{
    public static readonly Surroundings OfThisMachine = new(
        TimeProvider.System,
        DiskRoom.FreeUnder,
        zone => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)
    );
}
