using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

/// <summary>
/// Waits for what the host does in its own time, by looking. Between two looks the processor is the host's for two
/// milliseconds: a test that looks without a pause takes away what it waits for.
/// </summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(2);

    /// <param name="clock">A clock that is moved on by a step before each look.</param>
    /// <param name="step">A tenth of a second where none is given; more where minutes have to pass.</param>
    public static async Task TrueAsync(
        Func<Task<bool>> condition,
        string what,
        FakeTimeProvider? clock = null,
        TimeSpan? step = null
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var timer = TimeProvider.System.CreateTimer(
            _ => patience.Cancel(),
            null,
            Patience,
            Timeout.InfiniteTimeSpan
        );
        using var looks = new PeriodicTimer(BetweenLooks, TimeProvider.System);
        while (!await condition())
        {
            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException($"It never came to be that {what}.");
            }

            clock?.Advance(step ?? TimeSpan.FromMilliseconds(100));
            await looks.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    /// <summary>Waits until the bot has sent a chat so many messages.</summary>
    public static async Task<IReadOnlyList<JsonElement>> MessagesAsync(
        TelegramServer telegram,
        long chat,
        int count,
        FakeTimeProvider? clock = null,
        TimeSpan? step = null
    )
    {
        IReadOnlyList<JsonElement> messages = [];
        await TrueAsync(
            async () => (messages = await telegram.MessagesAsync(chat)).Count >= count,
            $"chat {chat} has {count} messages",
            clock,
            step
        );
        return messages;
    }
}
