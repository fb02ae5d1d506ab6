using System.Globalization;
using DigestBot.Messages;

namespace DigestBot.Publishing;

/// <summary>The address under which a message of a supergroup or channel is opened.</summary>
internal static class MessageAddress
{
    /// <summary>What stands before a supergroup's own number (<see href="https://core.telegram.org/api/bots/ids"/>).</summary>
    private const long Supergroups = -1_000_000_000_000;

    /// <param name="username">The chat's public name without the at sign; null where it has none.</param>
    /// <returns>Null where messages have no address: in private chats and basic groups.</returns>
    public static Uri? Of(ChatAddress chat, string? username, int messageId) =>
        username is not null
            ? new Uri(string.Create(CultureInfo.InvariantCulture, $"https://t.me/{username}/{messageId}"))
        : chat.ChatId < Supergroups
            ? new Uri(
                string.Create(CultureInfo.InvariantCulture, $"https://t.me/c/{Supergroups - chat.ChatId}/{messageId}")
            )
        : null;
}
