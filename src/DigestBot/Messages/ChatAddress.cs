using System.Globalization;

namespace DigestBot.Messages;

/// <summary>Where a message goes: a chat, or one topic of a forum.</summary>
/// <param name="ChatId">Telegram's number of the chat: positive for people, negative for groups and channels.</param>
/// <param name="Topic">The forum topic's <c>message_thread_id</c>; null for none.</param>
internal readonly record struct ChatAddress(long ChatId, int? Topic = null)
{
    /// <summary>Whether a single person reads there.</summary>
    public bool IsPrivate => ChatId > 0;

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is no address.</exception>
    public static ChatAddress Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? new ChatAddress(long.Parse(text, CultureInfo.InvariantCulture))
            : new ChatAddress(
                long.Parse(text.AsSpan(0, slash), CultureInfo.InvariantCulture),
                int.Parse(text.AsSpan(slash + 1), CultureInfo.InvariantCulture)
            );
    }

    /// <summary><c>-1001234</c>, or <c>-1001234/5</c> for a topic.</summary>
    public override string ToString() =>
        Topic is { } topic
            ? string.Create(CultureInfo.InvariantCulture, $"{ChatId}/{topic}")
            : ChatId.ToString(CultureInfo.InvariantCulture);
}
