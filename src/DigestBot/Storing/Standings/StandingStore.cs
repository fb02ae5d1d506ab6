using DigestBot.Messages;
using DigestBot.Storing.Days;
using LiteDB;

namespace DigestBot.Storing.Standings;

/// <summary>What of the days stands in the chats, and what of it has to be looked at.</summary>
internal sealed class StandingStore(Store store)
{
    /// <summary>How many rows one transaction marks, so that the one writer is free again soon.</summary>
    private const int MarkedAtOnce = 1000;

    /// <summary>Raised when there is something to look at.</summary>
    public Signal MoreToLookAt { get; } = new();

    public Standing? Find(DateOnly day, ChatAddress chat) =>
        store[Collections.Standings].FindById(StandingRow.Id(day, chat)) is { } row ? StandingRow.Read(row) : null;

    /// <summary>In how many chats something of a day stands, or is about to.</summary>
    public int CountOf(DateOnly day) => store[Collections.Standings].Count(Where.Begins("_id", $"{day:O}|"));

    /// <summary>Up to so many that may not be what the digest says, and for which nothing is due.</summary>
    public IReadOnlyList<Standing> ToLookAt(int most) =>
        [.. store[Collections.Standings].Find(Where.Is("toLookAt", true), limit: most).Select(StandingRow.Read)];

    /// <summary>Notes that a chat shows what that revision of the digest says; unless either has changed meanwhile.</summary>
    public Task SettleAsync(Standing looked, int revision) =>
        store.WriteAsync(database =>
        {
            if (
                StandingRows.Find(database, looked.Day, looked.Chat) is { } standing
                && standing.Steps == looked.Steps
                && DigestStore.RevisionOf(database, looked.Day) == revision
            )
            {
                StandingRows.Update(database, standing with { Look = false, Revision = revision });
            }
        });

    /// <summary>Has everything that stands of a day looked at.</summary>
    public async Task MarkAsync(DateOnly day)
    {
        var last = "";
        while (await store.WriteAsync(database => Mark(database, Row.Day(day), last)) is { } marked)
        {
            last = marked;
        }

        MoreToLookAt.Raise();
    }

    /// <summary>
    /// Marks what stands of days that were taken in or retracted since the last call. A stop in the middle marks anew,
    /// which changes nothing.
    /// </summary>
    public async Task MarkChangedDaysAsync()
    {
        foreach (var texts in (string[])[Collections.Digests, Collections.Retractions])
        {
            foreach (var row in store[texts].Find(Where.Is("standingsMarked", false)).ToList())
            {
                var (day, last) = (row["_id"], "");
                while (await store.WriteAsync(database => Mark(database, day, last)) is { } marked)
                {
                    last = marked;
                }

                await store.WriteAsync(database =>
                {
                    var rows = database.GetCollection(texts);
                    if (rows.FindById(day) is { } now && now["revision"] == row["revision"])
                    {
                        now["standingsMarked"] = true;
                        rows.Update(now);
                    }
                });
            }
        }
    }

    /// <returns>The last row that was marked; null where there was none left.</returns>
    private static string? Mark(ILiteDatabase database, BsonValue day, string after)
    {
        var query = new Query { OrderBy = "_id", Limit = MarkedAtOnce };
        query.Where.Add(Where.IsBetween("_id", $"{day.AsString}|{after}", $"{day.AsString}}}"));
        var standings = database.GetCollection(Collections.Standings);
        var rows = standings.Find(query).ToList();
        foreach (var row in rows)
        {
            standings.Update(StandingRow.Write(StandingRow.Read(row) with { Look = true }));
        }

        return rows.Count < MarkedAtOnce ? null : rows[^1]["chat"].AsString;
    }
}
