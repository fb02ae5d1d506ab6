using DigestBot.Messages;
using LiteDB;

namespace DigestBot.Storing.Deliveries;

/// <summary>
/// What was sent to whom in the long run: the ledger's details for <c>Storing:KeepDeliveries</c> days, then one row a
/// campaign and chat for a year.
/// </summary>
/// <remarks>
/// Folding goes through the campaigns that still have details and were opened long enough ago, chat by chat, and folds
/// those for which nothing is due and nothing has happened lately. A campaign is done with once it has no details left;
/// it stays, so that a day that was posted is never opened again. Few rows change in one transaction, so that the one
/// writer is free again soon; a stop in the middle leaves the rest for the next time.
/// </remarks>
internal sealed class DeliveryHistory(Store store)
{
    /// <summary>How long what is left of it is kept.</summary>
    public static readonly TimeSpan Year = TimeSpan.FromDays(366);

    private const int RowsAtOnce = 1000;

    /// <summary>What a chat got, newest first.</summary>
    public IReadOnlyList<DeliverySummary> Of(ChatAddress chat)
    {
        var detailed =
            from delivery in store[Collections.Deliveries]
                .Find(Where.Is("chat", chat.ToString()))
                .Select(DeliveryRow.Read)
                .OrderBy(delivery => delivery.Id, StringComparer.Ordinal)
            group delivery by delivery.Campaign into deliveries
            select DeliverySummary.Of([.. deliveries], DayOf(deliveries.Key));
        var folded = store[Collections.Summaries]
            .Find(Where.Begins("_id", DeliverySummary.IdPrefix(chat)))
            .Select(DeliverySummary.FromRow);
        return [.. detailed.Concat(folded).OrderByDescending(summary => summary.At)];
    }

    /// <summary>What a chat got of a campaign; null where nothing is known of it any more.</summary>
    public DeliverySummary? Find(ChatAddress chat, string campaign) =>
        DeliveryRows.Of(store[Collections.Deliveries], campaign, chat) is { Count: > 0 } deliveries
            ? DeliverySummary.Of(deliveries, DayOf(campaign))
        : store[Collections.Summaries].FindById(DeliverySummary.IdPrefix(chat) + campaign) is { } row
            ? DeliverySummary.FromRow(row)
        : null;

    /// <summary>The latest days that came to a subscriber and are folded by now, newest day first.</summary>
    public IReadOnlyList<DeliverySummary> FoldedRounds(ChatAddress chat, int most)
    {
        var prefix = DeliverySummary.IdPrefix(chat) + Campaign.Rounds;
        var query = new Query
        {
            OrderBy = "_id",
            Order = Query.Descending,
            Limit = most,
        };
        // Not StartsWith, which finds nothing in descending order.
        query.Where.Add(Where.IsBetween("_id", prefix, prefix + "}"));
        return [.. store[Collections.Summaries].Find(query).Select(DeliverySummary.FromRow)];
    }

    /// <summary>Folds what ended before a moment, and forgets what had ended a year before that.</summary>
    /// <returns>How many deliveries were folded.</returns>
    public async Task<int> FoldAsync(DateTimeOffset before)
    {
        var folded = 0;
        foreach (var (campaign, day) in CampaignsWithDetails(before))
        {
            for (var after = $"{campaign}|"; after is not null; )
            {
                (var count, after) = await store.WriteAsync(database => Fold(database, campaign, day, after, before));
                folded += count;
            }
        }

        while (await store.WriteAsync(database => ForgetSummaries(database, before - Year)) == RowsAtOnce) { }
        while (await store.WriteAsync(database => ForgetStandings(database, before)) == RowsAtOnce) { }

        return folded;
    }

    private List<(string Id, DateOnly? Day)> CampaignsWithDetails(DateTimeOffset openedBefore) =>
        [
            .. store[Collections.Campaigns]
                .Find(Where.IsBetween("detailedSince", 0L, Row.Time(openedBefore)))
                .Select(row => (row["_id"].AsString, DayOf(row))),
        ];

    private DateOnly? DayOf(string campaign) =>
        store[Collections.Campaigns].FindById(campaign) is { } row ? DayOf(row) : null;

    private static DateOnly? DayOf(BsonDocument campaign) => campaign["day"].IsNull ? null : Row.Day(campaign["day"]);

    /// <returns>How many deliveries were folded, and after which one to go on; null at the end.</returns>
    private static (int Folded, string? Last) Fold(
        ILiteDatabase database,
        string campaign,
        DateOnly? day,
        string after,
        DateTimeOffset before
    )
    {
        var deliveries = database.GetCollection(Collections.Deliveries);
        var rows = Range(deliveries, after, $"{campaign}}}");
        var folded = 0;
        foreach (var chat in rows.Select(DeliveryRow.ChatOf).Distinct())
        {
            var all = DeliveryRows.Of(deliveries, campaign, chat);
            if (all.Count > 0 && all.All(delivery => !delivery.IsDue && delivery.At < before))
            {
                database.GetCollection(Collections.Summaries).Upsert(DeliverySummary.Of(all, day).ToRow());
                folded += all.Count(delivery => deliveries.Delete(delivery.Id));
            }
        }

        if (rows.Count == RowsAtOnce)
        {
            return (folded, rows[^1]["_id"].AsString);
        }

        if (Range(deliveries, $"{campaign}|", $"{campaign}}}").Count == 0)
        {
            var campaigns = database.GetCollection(Collections.Campaigns);
            var done = campaigns.FindById(campaign);
            done["detailedSince"] = BsonValue.Null;
            campaigns.Update(done);
        }

        return (folded, null);
    }

    private static int ForgetSummaries(ILiteDatabase database, DateTimeOffset before)
    {
        var summaries = database.GetCollection(Collections.Summaries);
        var old = summaries.Find(Where.IsBelow("at", Row.Time(before)), limit: RowsAtOnce).ToList();
        return old.Count(row => summaries.Delete(row["_id"]));
    }

    /// <summary>
    /// What stands in a private chat is forgotten with the details, so that it is not corrected any more; what stands in
    /// a group, where people look it up, is not.
    /// </summary>
    private static int ForgetStandings(ILiteDatabase database, DateTimeOffset before)
    {
        var standings = database.GetCollection(Collections.Standings);
        var old = standings
            .Find(Where.IsBelow("_id", Row.Day(DateOnly.FromDateTime(before.UtcDateTime))))
            .Where(row => ChatAddress.Parse(row["chat"].AsString).IsPrivate && row["pending"].AsInt32 == 0)
            .Take(RowsAtOnce)
            .ToList();
        return old.Count(row => standings.Delete(row["_id"]));
    }

    private static List<BsonDocument> Range(ILiteCollection<BsonDocument> rows, string first, string last)
    {
        var query = new Query { OrderBy = "_id", Limit = RowsAtOnce };
        query.Where.Add(Where.IsBetween("_id", first, last));
        return [.. rows.Find(query)];
    }
}
