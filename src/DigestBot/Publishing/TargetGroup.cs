using System.Globalization;
using DigestBot.Messages;
using DigestBot.Storing.Chats;
using DigestBot.Telegram;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace DigestBot.Publishing;

/// <summary>
/// The group that gets every day, by its number: limits and the ledger know chats by number alone, so that a name and
/// a number never count as two chats.
/// </summary>
internal sealed class TargetGroup(
    PublishingSettings settings,
    Gateway gateway,
    ChatStore chats,
    TimeProvider clock,
    ILogger<TargetGroup> log
)
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(30);

    private ChatAddress? _address;

    /// <summary>Asks until Telegram answers.</summary>
    public async Task<ChatAddress> FindPatientlyAsync(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await FindAsync(cancellation);
            }
            catch (RequestException error)
            {
                log.GroupUnreachable(settings.Group, error.Message, RetryPause);
                await Task.Delay(RetryPause, clock, cancellation);
            }
        }
    }

    /// <summary>Whether a chat is that group; known without asking, since who was put out of it cannot ask.</summary>
    /// <param name="username">Its public name without the at sign; null for none.</param>
    public bool Is(long chat, string? username) =>
        _address is { } known && chats.HomeOf(known).ChatId == chat
        || settings.Group == chat.ToString(CultureInfo.InvariantCulture)
        || (username is not null && username.Equals(settings.GroupUsername, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="global::Telegram.Bot.Exceptions.RequestException">Telegram cannot be reached, or does not know the group.</exception>
    public async Task<ChatAddress> FindAsync(CancellationToken cancellation)
    {
        if (_address is null)
        {
            var id = long.TryParse(settings.Group, CultureInfo.InvariantCulture, out var number)
                ? number
                : (await gateway.GetChatAsync(new ChatId(settings.Group), cancellation)).Id;
            _address = new ChatAddress(id, settings.Topic);
        }

        return chats.HomeOf(_address.Value);
    }
}
