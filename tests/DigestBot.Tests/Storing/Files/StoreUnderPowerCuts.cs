using DigestBot.Storing;
using LiteDB;

namespace DigestBot.Tests.Storing.Files;

/// <summary>
/// A store whose writes each raise the version of one thing in three places: its row, its copy in another
/// collection, and a history of all its versions. After a cut the three must agree, on no less than was answered and
/// no more than was asked for.
/// </summary>
internal sealed class StoreUnderPowerCuts(Random random, CutsSeen seen)
{
    private const int Things = 12;

    /// <summary>Short, so that many checkpoints fall in one life.</summary>
    private const int LongestLog = 30 * 8192;

    private readonly int[] _asked = new int[Things];
    private readonly int[] _answered = new int[Things];
    private byte[] _data = [];
    private byte[] _log = [];

    /// <summary>Writes until the power fails; some lives end properly, and it fails in the closing.</summary>
    public async Task LiveUntilPowerCut()
    {
        var power = new Power();
        power.CutAfter(random.Next(300));
        var (data, log) = (new VolatileFile(power, _data), new VolatileFile(power, _log));
        try
        {
            using var store = Open(data, log);
            for (var lastRound = random.Next(10, 40); lastRound > 0 && power.CutAt is null; lastRound--)
            {
                await Task.WhenAll(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Raise(store)));
            }

            power.CutAfter(random.Next(20));
        }
        catch (Exception error) when (power.CutAt is not null && error is StoreException or IOException)
        {
            // That is how it looks from inside.
        }

        seen.InCheckpoints += power.CutAt == data ? 1 : 0;
        seen.InCommits += power.CutAt == log ? 1 : 0;
        Take(data, log);
    }

    /// <summary>Starts again, at first with more cuts in the midst of it, and looks at what is there.</summary>
    public void ComeBack()
    {
        while (random.Next(3) > 0)
        {
            var failing = new Power();
            failing.CutAfter(random.Next(40));
            var (data, log) = (new VolatileFile(failing, _data), new VolatileFile(failing, _log));
            try
            {
                Open(data, log).Dispose();
            }
            catch (IOException) when (failing.CutAt is not null) { }

            seen.InRecovery += failing.CutAt is null ? 0 : 1;
            Take(data, log);
        }

        var sound = new Power();
        var (soundData, soundLog) = (new VolatileFile(sound, _data), new VolatileFile(sound, _log));
        using (var store = Open(soundData, soundLog))
        {
            Check(store);
        }

        Take(soundData, soundLog);
    }

    private static Store Open(VolatileFile data, VolatileFile log) =>
        Store.Open("under test", () => data, () => log, new MemoryStream(), LongestLog);

    private async Task Raise(Store store)
    {
        var thing = random.Next(Things);
        var version = ++_asked[thing];
        var text = new string('x', random.Next(20_000));
        await store.WriteAsync(database =>
        {
            var row = new BsonDocument
            {
                ["_id"] = thing,
                ["version"] = version,
                ["text"] = text,
            };
            database.GetCollection("things").EnsureIndex("version", "$.version");
            database.GetCollection("things").Upsert(row);
            database.GetCollection("copies").Upsert(new BsonDocument { ["_id"] = thing, ["version"] = version });
            database.GetCollection("history").Insert(new BsonDocument { ["_id"] = $"{thing}/{version:D8}" });
        });
        _answered[thing] = Math.Max(_answered[thing], version);
        seen.AnsweredWrites++;
    }

    private void Check(Store store)
    {
        for (var thing = 0; thing < Things; thing++)
        {
            var version = store["things"].FindById(thing) is { } row ? row["version"].AsInt32 : 0;
            version.ShouldBeInRange(_answered[thing], _asked[thing]);
            (store["copies"].FindById(thing) is { } copy ? copy["version"].AsInt32 : 0).ShouldBe(version);
            store["history"].Count(Where.Begins("_id", $"{thing}/")).ShouldBe(version);
            if (version > 0)
            {
                store["things"].Find(Where.Is("version", version)).ShouldContain(found => found["_id"] == thing);
            }

            _asked[thing] = _answered[thing] = version;
        }
    }

    private void Take(VolatileFile data, VolatileFile log)
    {
        // Some cuts lose all that was not forced, some nothing, most a part.
        var kept = random.Next(5) / 4.0;
        _data = data.AfterCut(random, kept);
        _log = log.AfterCut(random, kept);
    }
}
