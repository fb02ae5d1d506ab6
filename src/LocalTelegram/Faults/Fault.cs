namespace LocalTelegram.Faults;

/// <summary>Something that goes wrong on purpose.</summary>
internal sealed record Fault
{
    /// <summary>See <see cref="FaultKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The one method it strikes; null for every one.</summary>
    public string? Method { get; init; }

    /// <summary>How many calls it lets pass first.</summary>
    public int After { get; init; }

    /// <summary>How many calls it strikes; null for no end.</summary>
    public int? Count { get; init; }

    /// <summary>How likely it strikes a call that it could, 0 to 1; null for surely.</summary>
    public double? Chance { get; init; }

    /// <summary>What chance grows from.</summary>
    public int Seed { get; init; }

    /// <summary>For 429: how long to be quiet, in seconds.</summary>
    public int RetryAfter { get; init; } = 1;

    /// <summary>For delay: how long the answer takes, in seconds.</summary>
    public double Seconds { get; init; } = 1;
}
