namespace LocalTelegram.Wire;

/// <summary>The card of a chat that travels with each message (<see href="https://core.telegram.org/bots/api#chat"/>).</summary>
internal sealed record Chat
{
    public required long Id { get; init; }
    public required string Type { get; init; }
    public string? Title { get; init; }
    public string? Username { get; init; }
    public string? FirstName { get; init; }
    public string? LastName { get; init; }
    public bool? IsForum { get; init; }
}
