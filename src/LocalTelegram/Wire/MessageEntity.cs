namespace LocalTelegram.Wire;

/// <summary>
/// A stretch of a text with a meaning (<see href="https://core.telegram.org/bots/api#messageentity"/>).
/// </summary>
/// <param name="Type">Its name in the Bot API, such as <c>text_link</c>.</param>
/// <param name="Offset">In UTF-16 code units.</param>
/// <param name="Length">In UTF-16 code units.</param>
internal sealed record MessageEntity(string Type, int Offset, int Length)
{
    public string? Url { get; init; }
    public User? User { get; init; }
    public string? Language { get; init; }
    public string? CustomEmojiId { get; init; }
    public long? UnixTime { get; init; }
    public string? DateTimeFormat { get; init; }
}
