using System.Text.Json.Nodes;

namespace LocalTelegram.Wire;

/// <summary>A message (<see href="https://core.telegram.org/bots/api#message"/>). An edit makes a new record.</summary>
internal sealed record Message
{
    /// <summary>A message that has not been posted yet: no id, no date, no chat.</summary>
    public static Message Draft { get; } =
        new()
        {
            MessageId = 0,
            Date = 0,
            Chat = new Chat { Id = 0, Type = "" },
        };

    public required int MessageId { get; init; }
    public int? MessageThreadId { get; init; }
    public User? From { get; init; }
    public Chat? SenderChat { get; init; }

    /// <summary>When it was sent, in seconds since 1970.</summary>
    public required long Date { get; init; }
    public required Chat Chat { get; init; }
    public bool? IsTopicMessage { get; init; }
    public User? ReceiverUser { get; init; }
    public int? EphemeralMessageId { get; init; }
    public JsonNode? ForwardOrigin { get; init; }
    public Message? ReplyToMessage { get; init; }
    public User? ViaBot { get; init; }
    public long? EditDate { get; init; }
    public bool? HasProtectedContent { get; init; }
    public string? MediaGroupId { get; init; }
    public string? Text { get; init; }
    public IReadOnlyList<MessageEntity>? Entities { get; init; }
    public JsonNode? LinkPreviewOptions { get; init; }
    public JsonNode? RichMessage { get; init; }
    public IReadOnlyList<PhotoSize>? Photo { get; init; }
    public Document? Document { get; init; }
    public string? Caption { get; init; }
    public IReadOnlyList<MessageEntity>? CaptionEntities { get; init; }
    public bool? ShowCaptionAboveMedia { get; init; }
    public bool? HasMediaSpoiler { get; init; }
    public IReadOnlyList<User>? NewChatMembers { get; init; }
    public User? LeftChatMember { get; init; }
    public JsonNode? ForumTopicCreated { get; init; }
    public Message? PinnedMessage { get; init; }
    public long? MigrateToChatId { get; init; }
    public long? MigrateFromChatId { get; init; }
    public JsonNode? ReplyMarkup { get; init; }
}
