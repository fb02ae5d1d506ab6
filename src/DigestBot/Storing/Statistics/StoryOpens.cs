using DigestBot.Digests;
using LiteDB;

namespace DigestBot.Storing.Statistics;

/// <summary>How often each story was opened on each day, and by nobody in particular.</summary>
/// <remarks>
/// Openings are counted in memory, so that an answer costs no more for it, and written down together every few seconds
/// and when the bot stops. A crash loses what was counted since, and what it interrupts is counted again where it is
/// answered again.
/// </remarks>
internal sealed class StoryOpens(Store store, ReportingZone zone, TimeProvider clock)
{
    /// <summary>For how many days they are kept.</summary>
    private const int Kept = 366;

    private readonly Lock _gate = new();
    private Dictionary<(DateOnly Day, StoryId Story), int> _unwritten = [];

    /// <summary>A story was opened.</summary>
    public void Note(StoryId story)
    {
        var opened = (zone.DayOf(clock.GetUtcNow()), story);
        lock (_gate)
        {
            _unwritten[opened] = _unwritten.GetValueOrDefault(opened) + 1;
        }
    }

    /// <summary>Writes down what was counted since the last time.</summary>
    public async Task WriteAsync()
    {
        Dictionary<(DateOnly Day, StoryId Story), int> counted;
        lock (_gate)
        {
            (counted, _unwritten) = (_unwritten, []);
        }

        if (counted.Count > 0)
        {
            await store.WriteAsync(database =>
            {
                var rows = database.GetCollection(Collections.Opens);
                foreach (var ((day, story), times) in counted)
                {
                    var id = $"{day:O}|{story}";
                    var before = rows.FindById(id) is { } row ? row["times"].AsInt32 : 0;
                    rows.Upsert(new BsonDocument { ["_id"] = id, ["times"] = before + times });
                }
            });
        }
    }

    /// <summary>What was opened most from one day to another, as far as it is written down.</summary>
    public IReadOnlyList<(StoryId Story, int Times)> Most(DateOnly first, DateOnly last, int most) =>
        [
            .. store[Collections.Opens]
                .Find(Where.IsBetween("_id", $"{first:O}|", $"{last:O}}}"))
                .GroupBy(
                    row => row["_id"].AsString.Split('|')[1],
                    (story, rows) => (Story: story, Times: rows.Sum(row => row["times"].AsInt32))
                )
                .OrderByDescending(opened => opened.Times)
                .ThenByDescending(opened => opened.Story, StringComparer.Ordinal)
                .Take(most)
                .Select(opened => (StoryId.Parse(opened.Story), opened.Times)),
        ];

    /// <summary>Forgets what is too old to be told of.</summary>
    public Task ForgetAsync()
    {
        var first = zone.DayOf(clock.GetUtcNow()).AddDays(-Kept);
        return store.WriteAsync(database =>
            database.GetCollection(Collections.Opens).DeleteMany(Where.IsBelow("_id", Row.Day(first)))
        );
    }
}
