using DigestBot.Messages;
using LiteDB;

namespace DigestBot.Storing.Chats;

/// <summary>Changes subscribers in the same transactions in which the ledger learns of their chats.</summary>
internal static class SubscriberRows
{
    /// <summary>Whether a chat's subscription is on.</summary>
    public static bool IsOn(ILiteDatabase database, ChatAddress chat) =>
        database.GetCollection(Collections.Subscribers).FindById(chat.ToString()) is { } row && !row["due"].IsNull;

    /// <summary>A chat cannot be reached: what is subscribed to there rests.</summary>
    public static void Rest(ILiteDatabase database, long chatId)
    {
        var subscribers = database.GetCollection(Collections.Subscribers);
        foreach (var row in subscribers.Find(Where.Is("chat", chatId)).ToList())
        {
            if (SubscriberRow.Read(row) is { IsOn: true } subscriber)
            {
                subscribers.Update(
                    SubscriberRow.Write(
                        subscriber with
                        {
                            State = SubscriberState.Resting,
                            Next = null,
                            RestsFrom = subscriber.Next?.Day,
                        }
                    )
                );
            }
        }
    }

    /// <summary>A chat lives on under another id, and its subscription with it.</summary>
    public static void Move(ILiteDatabase database, ChatAddress from, ChatAddress to)
    {
        var subscribers = database.GetCollection(Collections.Subscribers);
        foreach (var row in subscribers.Find(Where.Is("chat", from.ChatId)).ToList())
        {
            var subscriber = SubscriberRow.Read(row);
            subscribers.Delete(row["_id"]);
            subscribers.Upsert(
                SubscriberRow.Write(subscriber with { Chat = subscriber.Chat with { ChatId = to.ChatId } })
            );
        }
    }
}
