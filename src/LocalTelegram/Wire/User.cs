namespace LocalTelegram.Wire;

/// <summary>A person or a bot (<see href="https://core.telegram.org/bots/api#user"/>).</summary>
internal sealed record User
{
    public required long Id { get; init; }
    public bool IsBot { get; init; }
    public required string FirstName { get; init; }
    public string? LastName { get; init; }
    public string? Username { get; init; }
    public string? LanguageCode { get; init; }
}
