using DigestBot.Storing.Administration;
using DigestBot.Storing.Days;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Pacing;
using DigestBot.Storing.Standings;
using LiteDB;

namespace DigestBot.Storing.Backups;

/// <summary>
/// What a store that comes from a backup does not know: all that was sent since. So that nothing comes twice, it is
/// made to leave alone whatever may have been done already.
/// </summary>
/// <remarks>
/// <list type="number">
/// <item>What was due when the backup was made has probably been sent since: it counts as unknown, and people who
/// asked were answered. An administrator can have the missing parts of a day sent with <c>/publish</c>.</item>
/// <item>Days up to that of the restore may stand in the group without the ledger's knowing: they are not posted by
/// themselves (<see cref="DigestStore.IsLeftAlone"/>).</item>
/// <item>To what stands, a correction may have added messages since: what is known is corrected as ever, but nothing
/// is added (<see cref="Standing.MayLack"/>).</item>
/// <item>What the administrators were to be told they probably were. They are told of the restore.</item>
/// <item>Message ids have risen since. Above those that are known stand messages of our own, which a probe must not
/// edit: the ids are forgotten until new ones are seen.</item>
/// </list>
/// </remarks>
internal static class RestoredStore
{
    private const string Mark = "restored";
    private const string Reason = "the store was restored from a backup, and whether it was sent since is not known";
    private const int StandingsAtOnce = 1000;

    /// <summary>What was still to be done when the backup was made.</summary>
    private static readonly string[] Forgotten =
    [
        Collections.Inbox,
        Collections.Audiences,
        Collections.Expansions,
        Collections.Pauses,
        Collections.Notices,
    ];

    /// <param name="day">The day of the restore, where the digest is published.</param>
    public static async Task BeginAsync(Store store, DateOnly day, DateTimeOffset now)
    {
        await store.WriteAsync(database =>
        {
            foreach (var forgotten in Forgotten)
            {
                database.GetCollection(forgotten).DeleteAll();
            }

            GiveUpWhatIsDue(database, now);
            MessageIds.Forget(database);
            database
                .GetCollection(Collections.Marks)
                .Upsert(new BsonDocument { ["_id"] = Mark, ["day"] = Row.Day(day) });
            NoticeStore.Put(database, new Notice.StoreRestored(day), now);
        });
        foreach (
            var ids in store[Collections.Standings].FindAll().Select(row => row["_id"]).ToList().Chunk(StandingsAtOnce)
        )
        {
            await store.WriteAsync(database => MarkAsLacking(database, ids));
        }
    }

    /// <summary>The last day that is left alone; null where the store was never restored.</summary>
    public static DateOnly? LastDayLeftAlone(Store store) =>
        store[Collections.Marks].FindById(Mark) is { } row ? Row.Day(row["day"]) : null;

    private static void GiveUpWhatIsDue(ILiteDatabase database, DateTimeOffset now)
    {
        var deliveries = database.GetCollection(Collections.Deliveries);
        var campaigns = database.GetCollection(Collections.Campaigns);
        foreach (var due in deliveries.Find(Where.IsNotNull("due")).Select(DeliveryRow.Read).ToList())
        {
            if (due.Lane == Lane.Conversation)
            {
                deliveries.Delete(due.Id);
                campaigns.Delete(due.Campaign);
            }
            else
            {
                var givenUp = due with { State = due.State.After(DeliveryEvent.LeftOut), Reason = Reason, At = now };
                deliveries.Update(DeliveryRow.Write(givenUp));
            }
        }
    }

    /// <summary>Nothing is due there any more, so nothing is looked at until the digest changes or somebody asks.</summary>
    private static void MarkAsLacking(ILiteDatabase database, IEnumerable<BsonValue> ids)
    {
        var standings = database.GetCollection(Collections.Standings);
        foreach (var standing in ids.Select(id => StandingRow.Read(standings.FindById(id))))
        {
            StandingRows.Update(database, standing with { Pending = 0, Look = false, MayLack = true });
        }
    }
}
