using DigestBot.Messages;
using DigestBot.Storing.Deliveries;
using LiteDB;

namespace DigestBot.Storing.Pacing;

/// <summary>
/// The message ids that are known where ids rise by one: in each supergroup or channel, and over all private chats and
/// basic groups of the bot together. A message whose answer was lost has an id above what was known before.
/// </summary>
/// <remarks>
/// The highest of each numbering is stored. Of the numbering that many chats share, also those that were seen lately are
/// kept in mind, and what is being sent: of the ids between two that are known, most are other chats' then, and need not
/// be tried.
/// </remarks>
internal sealed class MessageIds(Store store)
{
    /// <summary>Supergroups and channels have ids below this (<see href="https://core.telegram.org/api/bots/ids"/>).</summary>
    private const long HighestSupergroup = -1_000_000_000_000;

    private const string Prefix = "message-id ";

    private readonly SeenIds _shared = new();
    private readonly HashSet<string> _unsettled = [];

    /// <summary>Whether ids of the chat are numbered together with those of other chats.</summary>
    public static bool IsShared(ChatAddress chat) => chat.ChatId > HighestSupergroup;

    /// <summary>The highest id known to exist where the chat's messages are numbered; 0 for none.</summary>
    public int Highest(ChatAddress chat) =>
        store[Collections.Marks].FindById(Mark(chat.ChatId)) is { } row ? row["value"].AsInt32 : 0;

    /// <summary>Whether an id is known to be another message's.</summary>
    public bool IsTaken(ChatAddress chat, int id) => IsShared(chat) && _shared.Contains(id);

    /// <summary>
    /// An id, where one is known, of a message that began to be sent at a moment or later: whatever was numbered before
    /// that moment has a lower one.
    /// </summary>
    public int? BegunAfter(ChatAddress chat, DateTimeOffset moment) =>
        IsShared(chat) ? _shared.BegunAfter(moment) : null;

    /// <summary>Keeps in mind that a message of that id exists; 0 is that of ephemeral ones, which are counted apart.</summary>
    /// <param name="begun">When the bot began to send it; null where it is not known, or another's.</param>
    public void Note(ChatAddress chat, int id, DateTimeOffset? begun)
    {
        if (IsShared(chat) && id > 0)
        {
            _shared.Add(id, begun);
        }
    }

    /// <summary>
    /// Keeps in mind whether a delivery is being sent: where many chats share a numbering, so many ids may be given above
    /// the highest that is known.
    /// </summary>
    public void Note(Delivery delivery)
    {
        if (!IsShared(delivery.Chat))
        {
            return;
        }

        lock (_unsettled)
        {
            _ = delivery.State == DeliveryState.Sending ? _unsettled.Add(delivery.Id) : _unsettled.Remove(delivery.Id);
        }
    }

    /// <summary>How many ids above the highest known one may be those of messages that are not known yet.</summary>
    public int MostUnknown(ChatAddress chat)
    {
        lock (_unsettled)
        {
            return IsShared(chat) ? _unsettled.Count : 1;
        }
    }

    /// <summary>Calls to mind what a former process was sending, and what it had sent of the same campaigns.</summary>
    public void Recall()
    {
        var deliveries = store[Collections.Deliveries];
        var unsettled = deliveries
            .Find(Where.IsNotNull("due"))
            .Select(DeliveryRow.Read)
            .Where(delivery => delivery.State == DeliveryState.Sending && IsShared(delivery.Chat))
            .ToList();
        unsettled.ForEach(Note);
        foreach (var campaign in unsettled.Select(delivery => delivery.Campaign).Distinct())
        {
            foreach (var sent in deliveries.Find(DeliveryRow.OfCampaign(campaign)).Select(DeliveryRow.Read))
            {
                if (sent.MessageId is { } id)
                {
                    Note(sent.Chat, id, begun: null);
                }
            }
        }
    }

    /// <summary>Within a write: a message of that id exists.</summary>
    public static void Raise(ILiteDatabase database, long chat, int messageId)
    {
        var marks = database.GetCollection(Collections.Marks);
        if (marks.FindById(Mark(chat)) is not { } row || row["value"].AsInt32 < messageId)
        {
            marks.Upsert(new BsonDocument { ["_id"] = Mark(chat), ["value"] = messageId });
        }
    }

    /// <summary>Within a write: none is known any more.</summary>
    public static void Forget(ILiteDatabase database) =>
        database.GetCollection(Collections.Marks).DeleteMany(Where.Begins("_id", Prefix));

    private static string Mark(long chat) => Prefix + (chat <= HighestSupergroup ? $"{chat}" : "private");
}
