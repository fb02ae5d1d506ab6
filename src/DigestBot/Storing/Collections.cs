using LiteDB;

namespace DigestBot.Storing;

/// <summary>The names of what is stored, and the indexes, which all stand before the first write.</summary>
internal static class Collections
{
    public const string Digests = "digests";
    public const string Retractions = "retractions";
    public const string Stories = "stories";
    public const string Tags = "tags";
    public const string TagDays = "tagDays";
    public const string TagMonths = "tagMonths";
    public const string Chats = "chats";
    public const string Subscribers = "subscribers";
    public const string Receipts = "receipts";
    public const string Campaigns = "campaigns";
    public const string Deliveries = "deliveries";
    public const string Summaries = "summaries";
    public const string Standings = "standings";
    public const string Contents = "contents";
    public const string Audiences = "audiences";
    public const string Expansions = "expansions";
    public const string Pauses = "pauses";
    public const string Plans = "plans";
    public const string Notices = "notices";
    public const string Broadcasts = "broadcasts";
    public const string Tallies = "tallies";
    public const string Uploads = "uploads";
    public const string Inbox = "inbox";
    public const string Marks = "marks";
    public const string Pace = "pace";
    public const string Figures = "figures";
    public const string Opens = "opens";

    /// <summary>What has a meaning only together with the Telegram it came from or goes to.</summary>
    public static readonly string[] OfTelegram =
    [
        Chats,
        Subscribers,
        Receipts,
        Campaigns,
        Deliveries,
        Summaries,
        Standings,
        Contents,
        Audiences,
        Expansions,
        Pauses,
        Plans,
        Notices,
        Broadcasts,
        Tallies,
        Uploads,
        Inbox,
        Marks,
        Pace,
        Figures,
        Opens,
    ];

    /// <summary>Whose rows have names that begin with a chat, a bar behind it.</summary>
    public static readonly string[] NamedByChat = [Receipts, Summaries];

    public static void Prepare(ILiteDatabase database)
    {
        foreach (
            var name in (string[])
                [
                    TagDays,
                    TagMonths,
                    Chats,
                    Contents,
                    Audiences,
                    Expansions,
                    Pauses,
                    Plans,
                    Tallies,
                    Uploads,
                    Inbox,
                    Marks,
                    Pace,
                    Figures,
                    Opens,
                ]
        )
        {
            // A collection comes into being with its first document.
            if (!database.CollectionExists(name))
            {
                var collection = database.GetCollection(name);
                collection.Delete(collection.Insert(new BsonDocument()));
            }
        }

        database.GetCollection(Digests).EnsureIndex("standingsMarked", "$.standingsMarked");
        database.GetCollection(Retractions).EnsureIndex("standingsMarked", "$.standingsMarked");

        database.GetCollection(Notices).EnsureIndex("told", "$.told");
        database.GetCollection(Broadcasts).EnsureIndex("state", "$.state");

        var stories = database.GetCollection(Stories);
        stories.EnsureIndex("day", "$.day");

        database.GetCollection(Tags).EnsureIndex("isSection", "$.isSection");

        var subscribers = database.GetCollection(Subscribers);
        subscribers.EnsureIndex("chat", "$.chat");
        subscribers.EnsureIndex("due", "$.due");

        database.GetCollection(Receipts).EnsureIndex("ages", "$.ages");

        var standings = database.GetCollection(Standings);
        standings.EnsureIndex("chat", "$.chat");
        standings.EnsureIndex("toLookAt", "$.toLookAt");

        var deliveries = database.GetCollection(Deliveries);
        deliveries.EnsureIndex("due", "$.due");
        deliveries.EnsureIndex("chat", "$.chat");

        database.GetCollection(Campaigns).EnsureIndex("detailedSince", "$.detailedSince");
        database.GetCollection(Summaries).EnsureIndex("at", "$.at");
    }
}
