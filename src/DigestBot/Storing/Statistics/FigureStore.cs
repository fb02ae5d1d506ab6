using DigestBot.Storing.Chats;
using LiteDB;

namespace DigestBot.Storing.Statistics;

/// <summary>What there is to say of each day in numbers.</summary>
/// <remarks>
/// Invariants: a delivery is counted once for each end that it comes to, on the day it does, in the transaction that
/// records it; one that a person reopens and that then gets through is a failure of the one day and a success of the
/// other. How many subscriptions were on at a day's end follows from a look: nothing changes them while the bot does not
/// run, so the first look after days without one tells of all of them, and of the day that was cut short. Of days between a
/// backup and its restore only what the backup knew can be told.
/// </remarks>
internal sealed class FigureStore(Store store, SubscriberStore subscribers, ReportingZone zone, TimeProvider clock)
{
    public DateOnly Today => zone.DayOf(clock.GetUtcNow());

    /// <summary>The first day of which anything is known; null before the first look.</summary>
    public DateOnly? FirstDay =>
        store[Collections.Figures].FindAll().FirstOrDefault() is { } row ? Row.Day(row["_id"]) : null;

    /// <summary>Each day from one on to today, without a gap.</summary>
    public IReadOnlyList<DailyFigures> From(DateOnly first)
    {
        var today = Today;
        var known = store[Collections.Figures]
            .Find(Where.IsBetween("_id", Row.Day(first), Row.Day(today)))
            .Select(FigureRows.Read)
            .ToDictionary(figures => figures.Day);
        known[today] = Of(today) with { Subscriptions = subscribers.CountKinds() };
        return
        [
            .. Enumerable.Range(0, today.DayNumber - first.DayNumber + 1).Select(index => Of(first.AddDays(index))),
        ];

        DailyFigures Of(DateOnly day) => known.GetValueOrDefault(day) ?? new DailyFigures(day, null, 0, 0);
    }

    /// <summary>Looks how many subscriptions are on, and writes that down for every day since the last look.</summary>
    public async Task LookAsync()
    {
        var (today, count) = (Today, subscribers.CountKinds());
        await store.WriteAsync(database =>
        {
            for (var day = LastLook(database) ?? today; day <= today; day = day.AddDays(1))
            {
                FigureRows.Put(database, day, count);
            }
        });
    }

    private static DateOnly? LastLook(ILiteDatabase database)
    {
        var newestFirst = new Query { OrderBy = "_id", Order = Query.Descending };
        return database
            .GetCollection(Collections.Figures)
            .Find(newestFirst)
            .Select(FigureRows.Read)
            .FirstOrDefault(figures => figures.Subscriptions is not null)
            ?.Day;
    }
}
