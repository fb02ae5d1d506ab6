using DigestBot.Messages;
using LiteDB;

namespace DigestBot.Storing.Deliveries;

/// <summary>
/// What there is to deliver and what became of it, chat by chat: everything that leaves stands here before it does.
/// What is to be delivered enters by the <see cref="CampaignStore"/>, what became of it by the <see cref="Bookkeeper"/>.
/// </summary>
internal sealed class Ledger(Store store, ExpansionStore expansions, PauseStore pauses)
{
    private ILiteCollection<BsonDocument> Deliveries => store[Collections.Deliveries];

    /// <summary>Every delivery of a campaign, chat by chat, in the order of sending; none once they are folded.</summary>
    public IReadOnlyList<Delivery> DeliveriesOf(string campaign) => DeliveryRows.Of(Deliveries, campaign);

    /// <summary>The deliveries of a campaign to one chat, in the order of sending; none once they are folded.</summary>
    public IReadOnlyList<Delivery> DeliveriesOf(string campaign, ChatAddress chat) =>
        DeliveryRows.Of(Deliveries, campaign, chat);

    /// <summary>What a campaign could not deliver and may be tried again.</summary>
    public IReadOnlyList<Delivery> GivenUpOf(Campaign campaign) => DeliveryRows.GivenUp(name => store[name], campaign);

    /// <summary>The chats for which something waits, lane by lane.</summary>
    public ILookup<Lane, ChatAddress> ChatsWaiting() =>
        Deliveries
            .Find(Where.IsNotNull("due"))
            .Select(row => (Lane: (Lane)row["lane"].AsInt32, Chat: DeliveryRow.ChatOf(row)))
            .Distinct()
            .ToLookup(waiting => waiting.Lane, waiting => waiting.Chat);

    /// <summary>The chats for which something of a campaign waits.</summary>
    public IEnumerable<ChatAddress> ChatsWaitingFor(string campaign) =>
        DueRowsOf(campaign).Select(DeliveryRow.ChatOf).Distinct();

    /// <summary>How many deliveries of all campaigns are still due.</summary>
    public int Due => Deliveries.Count(Where.IsNotNull("due"));

    /// <summary>How many deliveries of a campaign are still due.</summary>
    public int DueOf(string campaign) => DueRowsOf(campaign).Count();

    /// <summary>
    /// What the chat is to get next, whichever of its topics it is for; null where nothing waits. What may have left
    /// already comes first; what is of a campaign that pauses, or is not written down wholly, does not come.
    /// </summary>
    /// <param name="highest">The highest lane to take from.</param>
    public Delivery? NextFor(ChatAddress chat, Lane highest = Lane.Conversation)
    {
        var next = First(Where.Begins("due", DeliveryRow.DuePrefix(chat)));
        return next is null || next.State == DeliveryState.Sending || next.Lane >= highest
            ? next
            : First(DeliveryRow.WaitingFrom(chat, highest));

        Delivery? First(BsonExpression due)
        {
            var query = new Query { OrderBy = "due" };
            query.Where.Add(due);
            return Deliveries
                .Find(query)
                .Select(DeliveryRow.Read)
                .FirstOrDefault(delivery =>
                    delivery.State == DeliveryState.Sending
                    || !(pauses.Contains(delivery.Campaign) || expansions.Contains(delivery.Campaign))
                );
        }
    }

    private IEnumerable<BsonDocument> DueRowsOf(string campaign) =>
        Deliveries.Find(DeliveryRow.OfCampaign(campaign)).Where(row => !row["due"].IsNull);
}
