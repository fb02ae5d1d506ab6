using DigestBot.Messages;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Standings;
using LiteDB;

namespace DigestBot.Storing.Chats;

/// <summary>All that is kept of a person, to be shown to them, and to be forgotten.</summary>
internal sealed class PersonalData(Store store, ChatStore chats, SubscriberStore subscribers, DeliveryHistory history)
{
    /// <summary>More than a year of days.</summary>
    private const int EveryReceipt = 10_000;

    /// <summary>Why what waited for a person does not come.</summary>
    public const string Erased = "the person's data was erased";

    public PersonalRecord Of(ChatAddress chat) =>
        new(
            chats.Find(chat),
            subscribers.Find(chat),
            subscribers.Receipts(chat, EveryReceipt),
            history.Of(chat),
            [.. store[Collections.Standings].Find(Where.Is("chat", chat.ToString())).Select(StandingRow.Read)]
        );

    /// <summary>
    /// Forgets a person: what they chose, what they are called, what they got and what waits for them. What is leaving at
    /// this moment keeps its line until its end is known, with the number of the chat and nothing else of the person. A
    /// broadcast that is still being written down passes over who is no subscriber any more.
    /// </summary>
    public Task EraseAsync(ChatAddress chat) =>
        store.WriteAsync(database =>
        {
            var deliveries = database.GetCollection(Collections.Deliveries);
            var summaries = database.GetCollection(Collections.Summaries);
            var prefix = Where.Begins("_id", $"{chat}|");
            var kept = DeliveryRows.Of(database, chat).ToLookup(delivery => delivery.State == DeliveryState.Sending);
            var campaigns = kept[false]
                .Select(delivery => delivery.Campaign)
                .Concat(summaries.Find(prefix).ToList().Select(row => DeliverySummary.FromRow(row).Campaign))
                .Distinct()
                .Where(campaign => Campaign.IsCorrectionFor(campaign, chat))
                .Except(kept[true].Select(delivery => delivery.Campaign));
            foreach (var campaign in campaigns.ToList())
            {
                database.GetCollection(Collections.Campaigns).Delete(campaign);
            }

            foreach (var delivery in kept[false])
            {
                deliveries.Delete(delivery.Id);
                if (delivery.IsDue)
                {
                    TallyRows.Note(
                        database,
                        delivery,
                        delivery with
                        {
                            State = DeliveryState.Cancelled,
                            Reason = Erased,
                        }
                    );
                }
            }

            foreach (var answer in kept[false].Where(delivery => delivery.Lane == Lane.Conversation))
            {
                DeliveryRows.ForgetIfDone(database, answer.Campaign);
            }

            summaries.DeleteMany(prefix);
            database.GetCollection(Collections.Receipts).DeleteMany(prefix);
            database.GetCollection(Collections.Standings).DeleteMany(Where.Is("chat", chat.ToString()));
            database.GetCollection(Collections.Subscribers).DeleteMany(Where.Is("chat", chat.ChatId));
            database.GetCollection(Collections.Chats).Delete(chat.ToString());
        });
}

/// <summary>All that is kept of a person.</summary>
/// <param name="Chat">What they are called and read; null where that is not known.</param>
/// <param name="Subscriber">What they chose; null where they never did.</param>
/// <param name="Receipts">What became of each day, newest first.</param>
/// <param name="Deliveries">What they got, newest first.</param>
/// <param name="Standings">What of each day stands in their chat.</param>
internal sealed record PersonalRecord(
    KnownChat? Chat,
    Subscriber? Subscriber,
    IReadOnlyList<Receipt> Receipts,
    IReadOnlyList<DeliverySummary> Deliveries,
    IReadOnlyList<Standing> Standings
);
