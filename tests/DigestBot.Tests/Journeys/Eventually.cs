using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

/// <summary>Waits for what the host does in its own time, by looking; each look is a question over HTTP.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <param name="clock">A clock that is moved on by a tenth of a second before each look.</param>
    public static async Task TrueAsync(Func<Task<bool>> condition, string what, FakeTimeProvider? clock = null)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var timer = TimeProvider.System.CreateTimer(
            _ => patience.Cancel(),
            null,
            Patience,
            Timeout.InfiniteTimeSpan
        );
        while (!await condition())
        {
            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException($"It never came to be that {what}.");
            }

            clock?.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }
    }

    /// <summary>Waits until the bot has sent a chat so many messages.</summary>
    public static async Task<IReadOnlyList<JsonElement>> MessagesAsync(
        TelegramServer telegram,
        long chat,
        int count,
        FakeTimeProvider? clock = null
    )
    {
        IReadOnlyList<JsonElement> messages = [];
        await TrueAsync(
            async () => (messages = await telegram.MessagesAsync(chat)).Count >= count,
            $"chat {chat} has {count} messages",
            clock
        );
        return messages;
    }
}
