namespace LocalTelegram.Wire;

/// <summary>What every call is answered with (<see href="https://core.telegram.org/bots/api#making-requests"/>).</summary>
internal sealed record Answer
{
    public required bool Ok { get; init; }
    public object? Result { get; init; }
    public int? ErrorCode { get; init; }
    public string? Description { get; init; }
    public ResponseParameters? Parameters { get; init; }
}

/// <summary>Why a call failed, for machines (<see href="https://core.telegram.org/bots/api#responseparameters"/>).</summary>
internal sealed record ResponseParameters
{
    public long? MigrateToChatId { get; init; }

    /// <summary>In seconds.</summary>
    public int? RetryAfter { get; init; }
}
