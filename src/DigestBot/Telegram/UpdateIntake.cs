using System.Text.Json;
using DigestBot.Storing;
using Telegram.Bot.Types.Enums;

namespace DigestBot.Telegram;

/// <summary>
/// Takes updates in, whichever way they come: first into the inbox, so that Telegram may forget them, then to whoever
/// answers them.
/// </summary>
internal sealed class UpdateIntake(Me me, Inbox inbox, UpdateQueue queue, UpdateFlow flow)
{
    /// <summary>The kinds of updates that are wanted. Left out, Telegram would keep whatever was asked for before.</summary>
    public static readonly UpdateType[] Kinds =
    [
        UpdateType.Message,
        UpdateType.ChannelPost,
        UpdateType.CallbackQuery,
        UpdateType.InlineQuery,
        UpdateType.MyChatMember,
    ];

    /// <summary>
    /// Takes up what the last process left, once Telegram can be reached: whoever asked is better answered late than told
    /// that it took too long.
    /// </summary>
    public async Task GoOnAsync(CancellationToken cancellation)
    {
        await me.LinksAsync(cancellation);
        foreach (var left in inbox.Pending())
        {
            await queue.AddAsync(left, cancellation);
        }
    }

    /// <summary>Ends when they are on disk.</summary>
    public async Task TakeAsync(JsonElement[] updates, CancellationToken cancellation)
    {
        flow.Came();
        foreach (var fresh in await inbox.PutAsync(Array.ConvertAll(updates, Pending)))
        {
            await queue.AddAsync(fresh, cancellation);
        }
    }

    /// <summary>Ends when nothing is being worked on any more.</summary>
    public Task DrainAsync() => queue.DrainAsync();

    /// <summary>An update as it goes into the inbox, though nothing but its number may be readable.</summary>
    internal static PendingUpdate Pending(JsonElement update) =>
        new(update.GetProperty("update_id").GetInt64(), update.GetRawText(), Seen(update));

    private static SeenMessage? Seen(JsonElement update)
    {
        try
        {
            return
                update.TryGetProperty("message", out var message) || update.TryGetProperty("channel_post", out message)
                ? new SeenMessage(
                    message.GetProperty("chat").GetProperty("id").GetInt64(),
                    message.GetProperty("message_id").GetInt32()
                )
                : null;
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null; // the queue says what is wrong with it, and leaves it out
        }
    }
}
