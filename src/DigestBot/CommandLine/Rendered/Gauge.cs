using System.Globalization;

namespace DigestBot.CommandLine.Rendered;

/// <summary>What a message takes of one of Telegram's limits.</summary>
/// <param name="Of">What is counted, in the plural.</param>
/// <param name="Used">How many the message has.</param>
/// <param name="Limit">How many it may have.</param>
internal sealed record Gauge(string Of, int Used, int Limit)
{
    public bool IsOver => Used > Limit;

    /// <summary><c>1,204/4,096 characters</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Used:N0}/{Limit:N0} {Of}");
}
