namespace DigestBot.CommandLine.Checkup;

/// <summary>Whether the machine knows time zones: subscribers choose theirs anywhere in the world.</summary>
internal static class ZoneCheck
{
    /// <summary>Of every continent one, and one of half hours.</summary>
    private static readonly string[] Probes =
    [
        "Asia/Shanghai",
        "Asia/Kolkata",
        "Europe/Berlin",
        "Africa/Lagos",
        "America/New_York",
        "Australia/Sydney",
    ];

    public static Result Run(Func<string, bool> knows)
    {
        var unknown = Probes.Where(zone => !knows(zone)).ToList();
        return unknown.Count == 0
            ? Result.Good("time zone data is installed")
            : Result.Bad(
                $"this machine does not know {string.Join(", ", unknown)}",
                "Install the time zone data (Debian: apt-get install tzdata; Windows has it from version 1903 on)."
            );
    }
}
