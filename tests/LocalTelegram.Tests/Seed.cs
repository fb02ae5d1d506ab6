using System.Globalization;

namespace LocalTelegram.Tests;

/// <summary>Where generated cases begin: at the same place in each run, or where <c>TEST_SEED</c> says.</summary>
internal static class Seed
{
    public static int Value { get; } =
        Environment.GetEnvironmentVariable("TEST_SEED") is { Length: > 0 } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : 1;
}
