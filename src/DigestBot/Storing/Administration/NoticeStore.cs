using LiteDB;

namespace DigestBot.Storing.Administration;

/// <summary>What the administrators have to be told: once each, not once a second.</summary>
internal sealed class NoticeStore(Store store, TimeProvider clock)
{
    /// <summary>Of the same thing one is told in this span.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromDays(1);

    /// <summary>Raised when there is something to tell.</summary>
    public Signal MoreToTell { get; } = new();

    /// <returns>False where one of the same thing was told within the span.</returns>
    public async Task<bool> PutAsync(Notice notice)
    {
        var put = await store.WriteAsync(database =>
        {
            var now = clock.GetUtcNow();
            var before = database.GetCollection(Collections.Notices).FindById(notice.About);
            if (before is not null && now - Row.Time(before["at"]) < Quiet)
            {
                return false;
            }

            Put(database, notice, now);
            return true;
        });
        if (put)
        {
            MoreToTell.Raise();
        }

        return put;
    }

    /// <summary>What a notice was about is over: who was not told yet need not be, and the next time it is told anew.</summary>
    public async Task SettleAsync(string about)
    {
        if (store[Collections.Notices].FindById(about) is not null)
        {
            await store.WriteAsync(database => database.GetCollection(Collections.Notices).Delete(about));
        }
    }

    /// <summary>Puts a notice in whatever was told before.</summary>
    public static void Put(ILiteDatabase database, Notice notice, DateTimeOffset now) =>
        database
            .GetCollection(Collections.Notices)
            .Upsert(
                new BsonDocument
                {
                    ["_id"] = notice.About,
                    ["at"] = Row.Time(now),
                    ["told"] = false,
                    ["notice"] = Row.Tree(notice),
                }
            );

    /// <summary>What was not told yet, and when it came up; oldest first.</summary>
    public IReadOnlyList<(DateTimeOffset At, Notice Notice)> ToTell() =>
        [
            .. store[Collections.Notices]
                .Find(Where.Is("told", false))
                .Select(row => (Row.Time(row["at"]), Row.Tree<Notice>(row["notice"])))
                .OrderBy(notice => notice.Item1),
        ];

    /// <summary>The latest of what was told or is to be told, newest first.</summary>
    public IReadOnlyList<(DateTimeOffset At, Notice Notice)> Latest(int most) =>
        [
            .. store[Collections.Notices]
                .FindAll()
                .Select(row => (At: Row.Time(row["at"]), row["notice"]))
                .OrderByDescending(row => row.At)
                .Take(most)
                .Select(row => (row.At, Row.Tree<Notice>(row.Item2))),
        ];

    /// <summary>Notes, in the transaction in which it is written down as deliveries, that a notice is told.</summary>
    /// <returns>False where what it was about is over meanwhile.</returns>
    public static bool Told(ILiteDatabase database, Notice notice)
    {
        var notices = database.GetCollection(Collections.Notices);
        if (notices.FindById(notice.About) is not { } row)
        {
            return false;
        }

        row["told"] = true;
        return notices.Update(row);
    }
}
