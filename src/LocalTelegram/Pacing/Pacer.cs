using LocalTelegram.Api;
using LocalTelegram.World;
using Microsoft.Extensions.Options;

namespace LocalTelegram.Pacing;

/// <summary>
/// Refuses haste with 429, as <see cref="LocalPacing"/> says.
/// <list type="number">
/// <item>A message passes if it may in all respects: over all chats, in its chat, in its group.</item>
/// <item>Over all chats, one that is not paid for counts among its like; one that is, only among all together: it
/// ignores the free limit, says the Bot API, and so takes no free place from another.</item>
/// <item>If it passes it counts in all that it was held against; if not it counts in none.</item>
/// <item><c>retry_after</c> is the longest of the waits, in whole seconds, upwards.</item>
/// </list>
/// </summary>
internal sealed class Pacer(IOptions<LocalTelegramOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // Buckets that have run empty are swept out when there are more than this many.
    private const int SweepAbove = 10_000;

    private readonly Dictionary<Bot, SlidingWindow> overall = [];
    private readonly Dictionary<Bot, SlidingWindow> free = [];
    private readonly Dictionary<(Bot Bot, long Chat), Bucket> chats = [];
    private readonly Dictionary<(Bot Bot, long Chat), SlidingWindow> groups = [];

    public LocalPacing Settings => options.Value.Pacing;

    /// <param name="bot">Who sends.</param>
    /// <param name="room">Where.</param>
    /// <param name="paid">Whether the call pays for the higher rate.</param>
    /// <exception cref="ApiException">429.</exception>
    public void Take(Bot bot, Room room, bool paid)
    {
        if (!Settings.Enabled)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var all = Of(overall, bot, () => new SlidingWindow(Second));
        var unpaid = paid ? null : Of(free, bot, () => new SlidingWindow(Second));
        var chat = Of(chats, (bot, room.Id), () => new Bucket(Second));
        var group = room.Type is Room.Group or Room.Supergroup
            ? Of(groups, (bot, room.Id), () => new SlidingWindow(Minute))
            : null;
        var wait = new[]
        {
            all.Wait(Math.Max(Settings.PerSecond, Settings.PaidPerSecond), now),
            unpaid?.Wait(Settings.PerSecond, now) ?? TimeSpan.Zero,
            chat.Wait(Settings.ChatBurst, now),
            group?.Wait(Settings.GroupPerMinute, now) ?? TimeSpan.Zero,
        }.Max();
        if (wait > TimeSpan.Zero)
        {
            throw ApiException.TooManyRequests((int)Math.Ceiling(wait.TotalSeconds));
        }

        all.Take(now);
        unpaid?.Take(now);
        chat.Take(now);
        group?.Take(now);
        Sweep(now);
    }

    public void Clear()
    {
        overall.Clear();
        free.Clear();
        chats.Clear();
        groups.Clear();
    }

    private void Sweep(DateTimeOffset now)
    {
        if (chats.Count > SweepAbove)
        {
            foreach (var idle in chats.Where(pair => pair.Value.EmptyAt <= now).Select(pair => pair.Key).ToList())
            {
                chats.Remove(idle);
            }
        }
    }

    private static TValue Of<TKey, TValue>(Dictionary<TKey, TValue> known, TKey key, Func<TValue> make)
        where TKey : notnull
    {
        if (!known.TryGetValue(key, out var value))
        {
            known[key] = value = make();
        }

        return value;
    }
}
