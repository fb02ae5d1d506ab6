using System.Collections.Concurrent;
using LiteDB;

namespace DigestBot.Storing.Deliveries;

/// <summary>The campaigns that wait: none of their deliveries leaves until they go on.</summary>
internal sealed class PauseStore
{
    private readonly Store _store;
    private readonly ConcurrentDictionary<string, Pause> _pauses;

    public PauseStore(Store store)
    {
        _store = store;
        _pauses = new(
            store[Collections.Pauses].FindAll().Select(Read).Select(pause => KeyValuePair.Create(pause.Campaign, pause))
        );
    }

    /// <summary>Raised when a pause begins.</summary>
    public Signal Paused { get; } = new();

    public bool Contains(string campaign) => _pauses.ContainsKey(campaign);

    /// <returns>Null where the campaign does not wait.</returns>
    public Pause? Find(string campaign) => _pauses.GetValueOrDefault(campaign);

    public IReadOnlyCollection<Pause> All => [.. _pauses.Values];

    public async Task BeginAsync(Pause pause)
    {
        await _store.WriteAsync(database =>
            database
                .GetCollection(Collections.Pauses)
                .Upsert(
                    new BsonDocument
                    {
                        ["_id"] = pause.Campaign,
                        ["reason"] = pause.Reason,
                        ["since"] = Row.Time(pause.Since),
                        ["until"] = pause.Until is { } until ? Row.Time(until) : BsonValue.Null,
                    }
                )
        );
        _pauses[pause.Campaign] = pause;
        Paused.Raise();
    }

    public async Task EndAsync(string campaign)
    {
        await _store.WriteAsync(database => database.GetCollection(Collections.Pauses).Delete(campaign));
        _pauses.TryRemove(campaign, out _);
    }

    private static Pause Read(BsonDocument row) =>
        new(
            row["_id"].AsString,
            row["reason"].AsString,
            Row.Time(row["since"]),
            row["until"].IsNull ? null : Row.Time(row["until"])
        );
}

/// <summary>Why and how long a campaign waits.</summary>
/// <param name="Campaign">Its name.</param>
/// <param name="Reason">Why.</param>
/// <param name="Since">Since when.</param>
/// <param name="Until">When it goes on by itself; null where a person has to say so.</param>
internal sealed record Pause(string Campaign, string Reason, DateTimeOffset Since, DateTimeOffset? Until);
