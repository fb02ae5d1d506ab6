using System.Globalization;
using System.Text.Json.Nodes;

namespace LocalTelegram.World;

/// <summary>The presses and inline queries that wait for their answer.</summary>
internal sealed class QueryLog
{
    /// <summary>How long a query can be answered (<see href="https://github.com/tdlib/telegram-bot-api"/>).</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(150);

    private readonly Dictionary<string, Query> open = [];

    public string Add(Bot bot, long personId, long chatId, int messageId, DateTimeOffset now, Random random)
    {
        foreach (var old in open.Where(pair => pair.Value.Asked + Lifetime <= now).Select(pair => pair.Key).ToList())
        {
            open.Remove(old);
        }

        var id = random.NextInt64(1_000_000_000_000, long.MaxValue).ToString(CultureInfo.InvariantCulture);
        open[id] = new Query(bot, personId, chatId, messageId, now);
        return id;
    }

    /// <summary>The query if this bot may still answer it.</summary>
    public Query? Find(string id, Bot bot, DateTimeOffset now) =>
        open.TryGetValue(id, out var query) && query.Bot == bot && query.Asked + Lifetime > now ? query : null;

    /// <summary>The query, whoever asks.</summary>
    public Query? Find(string id) => open.GetValueOrDefault(id);

    public void Clear() => open.Clear();
}

/// <summary>Somebody waits for an answer.</summary>
/// <param name="Bot">Who was asked.</param>
/// <param name="PersonId">Who asked.</param>
/// <param name="ChatId">Where; 0 for an inline query.</param>
/// <param name="MessageId">Under which message; 0 for an inline query.</param>
/// <param name="Asked">When.</param>
internal sealed record Query(Bot Bot, long PersonId, long ChatId, int MessageId, DateTimeOffset Asked)
{
    /// <summary>What was answered to an inline query; null until then.</summary>
    public JsonObject? InlineAnswer { get; set; }

    /// <summary>What was answered to a press; null until then.</summary>
    public JsonNode? PressAnswer { get; set; }
}
