using LiteDB;

namespace DigestBot.Storing.Days;

/// <summary>Which days have a digest.</summary>
internal sealed partial class DigestStore
{
    /// <summary>When the digests of days first came, also of days that were retracted since.</summary>
    public IReadOnlyDictionary<DateOnly, DateTimeOffset> CameBetween(DateOnly first, DateOnly last) =>
        ((string[])[Collections.Digests, Collections.Retractions])
            .SelectMany(texts =>
                store[texts]
                    .Query()
                    .Where(Where.IsBetween("_id", Row.Day(first), Row.Day(last)))
                    .Select("{ _id, came, takenIn }")
                    .ToEnumerable()
            )
            .Where(row => !CameOf(row).IsNull)
            .DistinctBy(row => row["_id"])
            .ToDictionary(row => Row.Day(row["_id"]), row => Row.Time(CameOf(row)));

    /// <summary>The days from one on that may be posted without anybody asking, oldest first.</summary>
    public IReadOnlyList<DateOnly> DaysToPostSince(DateOnly first) =>
        [
            .. store[Collections.Digests]
                .Find(Where.IsAtLeast("_id", Row.Day(first)))
                .Where(row => row["postsByItself"].AsBoolean && !IsLeftAlone(Row.Day(row["_id"])))
                .Select(row => Row.Day(row["_id"]))
                .Order(),
        ];

    /// <summary>Up to <paramref name="count"/> days that have a digest, newest first.</summary>
    public IReadOnlyList<DateOnly> LatestDays(int count) =>
        [
            .. store[Collections.Digests]
                .Find(Query.All("_id", Query.Descending), limit: count)
                .Select(row => Row.Day(row["_id"])),
        ];

    /// <summary>Up to so many days that have a digest, newest first, from one day back.</summary>
    public IReadOnlyList<DateOnly> DaysBackFrom(DateOnly last, int count)
    {
        var query = new Query
        {
            Order = Query.Descending,
            OrderBy = "_id",
            Limit = count,
        };
        query.Where.Add(Where.IsAtMost("_id", Row.Day(last)));
        return [.. store[Collections.Digests].Find(query).Select(row => Row.Day(row["_id"]))];
    }

    /// <summary>The day with a digest that lies nearest to one that has none; null as long as there is no digest.</summary>
    public DateOnly? NearestDay(DateOnly day) =>
        (LatestUpTo(day), EarliestFrom(day)) switch
        {
            ({ } b, { } a) => day.DayNumber - b.DayNumber <= a.DayNumber - day.DayNumber ? b : a,
            var (before, after) => before ?? after,
        };

    /// <summary>The latest day with a digest that is not after one; null where there is none.</summary>
    public DateOnly? LatestUpTo(DateOnly day) => FirstDay(Where.IsAtMost("_id", Row.Day(day)), Query.Descending);

    /// <summary>The earliest day with a digest that is not before one; null where there is none.</summary>
    public DateOnly? EarliestFrom(DateOnly day) => FirstDay(Where.IsAtLeast("_id", Row.Day(day)), Query.Ascending);

    /// <summary>The days from one to another that have a digest, in order; read from the index alone.</summary>
    public IReadOnlyList<DateOnly> DaysBetween(DateOnly first, DateOnly last) =>
        [
            .. store[Collections.Digests]
                .Query()
                .Where(Where.IsBetween("_id", Row.Day(first), Row.Day(last)))
                .OrderBy("_id")
                .Select("{ _id }")
                .ToEnumerable()
                .Select(row => Row.Day(row["_id"])),
        ];

    private DateOnly? FirstDay(BsonExpression where, int order)
    {
        var query = store[Collections.Digests].Query().Where(where).OrderBy("_id", order).Select("{ _id }").Limit(1);
        return query.FirstOrDefault() is { } row ? Row.Day(row["_id"]) : null;
    }
}
