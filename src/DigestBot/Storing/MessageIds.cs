using DigestBot.Messages;
using LiteDB;

namespace DigestBot.Storing;

/// <summary>
/// The highest message id that is known where ids rise by one: in each supergroup or channel, and over all private
/// chats and basic groups of the bot together. A message whose answer was lost has an id above what was known before.
/// </summary>
internal static class MessageIds
{
    /// <summary>Supergroups and channels have ids below this (<see href="https://core.telegram.org/api/bots/ids"/>).</summary>
    private const long HighestSupergroup = -1_000_000_000_000;

    private const string Prefix = "message-id ";

    public static int Highest(Store store, ChatAddress chat) =>
        store[Collections.Marks].FindById(Mark(chat.ChatId)) is { } row ? row["value"].AsInt32 : 0;

    /// <summary>Notes that a message of that id exists.</summary>
    public static void Raise(ILiteDatabase database, long chat, int messageId)
    {
        var marks = database.GetCollection(Collections.Marks);
        if (marks.FindById(Mark(chat)) is not { } row || row["value"].AsInt32 < messageId)
        {
            marks.Upsert(new BsonDocument { ["_id"] = Mark(chat), ["value"] = messageId });
        }
    }

    /// <summary>Knows none any more.</summary>
    public static void Forget(ILiteDatabase database) =>
        database.GetCollection(Collections.Marks).DeleteMany(Query.StartsWith("_id", Prefix));

    private static string Mark(long chat) => Prefix + (chat <= HighestSupergroup ? $"{chat}" : "private");
}
