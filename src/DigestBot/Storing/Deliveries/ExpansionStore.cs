using System.Buffers.Binary;
using System.Collections.Concurrent;
using DigestBot.Messages;
using LiteDB;

namespace DigestBot.Storing.Deliveries;

/// <summary>
/// The campaigns that are being written down as deliveries, for more chats than one transaction should hold. Who gets
/// it is settled when the campaign is opened, and kept until the last delivery is written; none leaves before.
/// </summary>
internal sealed class ExpansionStore
{
    /// <summary>A chat's number and its topic.</summary>
    private const int BytesAChat = sizeof(long) + sizeof(int);

    private readonly Store _store;
    private readonly ConcurrentDictionary<string, bool> _underWay;

    public ExpansionStore(Store store)
    {
        _store = store;
        _underWay = new(All.Select(campaign => KeyValuePair.Create(campaign, true)));
    }

    /// <summary>Raised when there is a campaign to expand.</summary>
    public Signal MoreToExpand { get; } = new();

    public bool Contains(string campaign) => _underWay.ContainsKey(campaign);

    /// <summary>Those that are on disk: of one that is being opened the audience is not there yet.</summary>
    public IReadOnlyCollection<string> All =>
        [.. _store[Collections.Expansions].FindAll().Select(row => row["_id"].AsString)];

    /// <summary>Who gets a campaign, in the order in which it is written down.</summary>
    public IReadOnlyList<ChatAddress> AudienceOf(string campaign) =>
        Unpack(_store[Collections.Audiences].FindById(campaign)["chats"].AsBinary);

    /// <summary>Notes who is to get a campaign, in the transaction that opens it.</summary>
    public void Begin(ILiteDatabase database, string campaign, IReadOnlyList<ChatAddress> chats)
    {
        database
            .GetCollection(Collections.Audiences)
            .Insert(new BsonDocument { ["_id"] = campaign, ["chats"] = Pack(chats) });
        database.GetCollection(Collections.Expansions).Insert(new BsonDocument { ["_id"] = campaign, ["done"] = 0 });
        // Before any delivery can be seen: a write that is rolled back leaves a name that nothing bears.
        _underWay[campaign] = true;
    }

    /// <summary>Within a write: the next in line, who are then done.</summary>
    /// <returns>They, at most so many, and whether there are more.</returns>
    public static (IReadOnlyList<ChatAddress> Chats, bool HasMore) Take(
        ILiteDatabase database,
        string campaign,
        int most
    )
    {
        var expansions = database.GetCollection(Collections.Expansions);
        var expansion = expansions.FindById(campaign);
        var done = expansion["done"].AsInt32;
        var left = AudienceOf(database, campaign).AsSpan(done * BytesAChat);
        var chats = Unpack(left[..Math.Min(most * BytesAChat, left.Length)]);
        expansion["done"] = done + chats.Length;
        expansions.Update(expansion);
        return (chats, left.Length > chats.Length * BytesAChat);
    }

    public async Task EndAsync(string campaign)
    {
        await _store.WriteAsync(database =>
        {
            database.GetCollection(Collections.Expansions).Delete(campaign);
            database.GetCollection(Collections.Audiences).Delete(campaign);
        });
        _underWay.TryRemove(campaign, out _);
    }

    private static byte[] AudienceOf(ILiteDatabase database, string campaign) =>
        database.GetCollection(Collections.Audiences).FindById(campaign)["chats"].AsBinary;

    private static byte[] Pack(IReadOnlyList<ChatAddress> chats)
    {
        var packed = new byte[chats.Count * BytesAChat];
        for (var i = 0; i < chats.Count; i++)
        {
            var here = packed.AsSpan(i * BytesAChat, BytesAChat);
            BinaryPrimitives.WriteInt64LittleEndian(here, chats[i].ChatId);
            BinaryPrimitives.WriteInt32LittleEndian(here[sizeof(long)..], chats[i].Topic ?? 0);
        }

        return packed;
    }

    private static ChatAddress[] Unpack(ReadOnlySpan<byte> packed)
    {
        var chats = new ChatAddress[packed.Length / BytesAChat];
        for (var i = 0; i < chats.Length; i++)
        {
            var here = packed.Slice(i * BytesAChat, BytesAChat);
            var topic = BinaryPrimitives.ReadInt32LittleEndian(here[sizeof(long)..]);
            chats[i] = new ChatAddress(BinaryPrimitives.ReadInt64LittleEndian(here), topic == 0 ? null : topic);
        }

        return chats;
    }
}
