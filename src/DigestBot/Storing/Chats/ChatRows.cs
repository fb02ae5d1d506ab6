using DigestBot.Messages;
using LiteDB;

namespace DigestBot.Storing.Chats;

/// <summary>Changes what is known of chats, in the same transactions in which the ledger changes.</summary>
internal static class ChatRows
{
    /// <summary>The chat cannot be reached; it rests until it is heard from again.</summary>
    public static void Rest(ILiteDatabase database, ChatAddress chat)
    {
        var chats = database.GetCollection(Collections.Chats);
        if (chats.FindById(chat.ToString()) is { } row)
        {
            row["reachable"] = false;
            chats.Update(row);
        }
    }

    /// <summary>The chat lives on under another id, under which it is known from now on, with what was recorded of it.</summary>
    public static void Move(ILiteDatabase database, ChatAddress from, ChatAddress to)
    {
        var chats = database.GetCollection(Collections.Chats);
        if (chats.FindById(from.ToString()) is { } row)
        {
            chats.Delete(row["_id"]);
            row["_id"] = to.ToString();
            chats.Upsert(row);
        }

        foreach (var records in Collections.NamedByChat.Select(name => database.GetCollection(name)))
        {
            foreach (var record in records.Find(Where.Begins("_id", $"{from}|")).ToList())
            {
                records.Delete(record["_id"]);
                record["_id"] = $"{to}{record["_id"].AsString[from.ToString().Length..]}";
                records.Upsert(record);
            }
        }

        database
            .GetCollection(Collections.Marks)
            .Upsert(new BsonDocument { ["_id"] = Moved(from.ChatId), ["value"] = to.ChatId });
    }

    /// <summary>The name of the mark that says where a chat lives now.</summary>
    public static string Moved(long chat) => $"moved {chat}";
}
