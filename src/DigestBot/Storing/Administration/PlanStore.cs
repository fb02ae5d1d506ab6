using LiteDB;

namespace DigestBot.Storing.Administration;

/// <summary>When days are to be posted that an administrator put off.</summary>
internal sealed class PlanStore(Store store)
{
    /// <summary>Raised when a plan was made or dropped.</summary>
    public Signal Changed { get; } = new();

    /// <summary>Every plan: the day whose digest is to be posted, and when.</summary>
    public IReadOnlyDictionary<DateOnly, DateTimeOffset> All() =>
        store[Collections.Plans].FindAll().ToDictionary(row => Row.Day(row["_id"]), row => Row.Time(row["at"]));

    public async Task PutAsync(DateOnly day, DateTimeOffset at)
    {
        await store.WriteAsync(database =>
            database
                .GetCollection(Collections.Plans)
                .Upsert(new BsonDocument { ["_id"] = Row.Day(day), ["at"] = Row.Time(at) })
        );
        Changed.Raise();
    }

    public async Task DropAsync(DateOnly day)
    {
        await store.WriteAsync(database => database.GetCollection(Collections.Plans).Delete(Row.Day(day)));
        Changed.Raise();
    }
}
