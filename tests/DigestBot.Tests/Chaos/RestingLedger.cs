using DigestBot.Storing;
using DigestBot.Storing.Deliveries;
using LiteDB;

namespace DigestBot.Tests.Chaos;

/// <summary>What the ledger says while no bot runs.</summary>
internal static class RestingLedger
{
    /// <summary>Deliveries of which nobody knows what became of them.</summary>
    public static int CountUnknown(string path) => Count(path, Where.Is("state", nameof(DeliveryState.Sending)));

    /// <summary>Whether anything is left to be done.</summary>
    public static bool IsAnythingDue(string path) => Count(path, Where.IsNotNull("due")) > 0;

    private static int Count(string path, BsonExpression what)
    {
        using var store = Store.Open(new StoreFiles(path));
        return store[Collections.Deliveries].Count(what);
    }
}
