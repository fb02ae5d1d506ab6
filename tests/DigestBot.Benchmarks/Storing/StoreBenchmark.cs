using System.Diagnostics;
using System.Globalization;
using DigestBot.Storing;
using DigestBot.Storing.Files;
using LiteDB;
using LiteDB.Engine;

namespace DigestBot.Benchmarks.Storing;

/// <summary>Updates of single rows a second, by how many share a commit, beside LiteDB opened by a file's name.</summary>
/// <remarks>
/// LiteDB's own <c>Commit</c> does not wait for the disk. The column "by name" waits for it, as the store does;
/// "not waited for" is what LiteDB calls committed.
/// </remarks>
internal static class StoreBenchmark
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(4);

    public static async Task Run(string folder)
    {
        Console.WriteLine(
            $"One force of 8 KB on this disk: {ForceTime(folder).TotalMilliseconds:F2} ms (median of 200)"
        );
        Console.WriteLine($"{LedgerRows.Count:N0} rows with two indexes; {Long.TotalSeconds:F0} s a figure");
        Console.WriteLine();
        var table = new Table(
            "updates a commit",
            "store /s",
            "forces a commit",
            "by name /s",
            "store : by name",
            "not waited for /s"
        );
        foreach (var updates in (int[])[1, 32, 256])
        {
            var (store, forces) = await OfStoreAsync(folder, updates);
            var named = OfNamed(folder, updates, waits: true);
            var unawaited = OfNamed(folder, updates, waits: false);
            table.Add(
                Number(updates),
                Number(store),
                forces.ToString("F2", CultureInfo.InvariantCulture),
                Number(named),
                (store / named).ToString("F2", CultureInfo.InvariantCulture),
                Number(unawaited)
            );
        }

        table.Print();
    }

    private static async Task<(double Rate, double Forces)> OfStoreAsync(string folder, int updates)
    {
        using var data = new CountingFile(Path.Combine(folder, $"store-{updates}.db"));
        using var log = new CountingFile(Path.Combine(folder, $"store-{updates}-log.db"));
        using var store = Store.Open("benchmark", () => data, () => log, new MemoryStream());
        await store.WriteAsync(LedgerRows.Fill);
        var rows = new LedgerRows(new Random(1));
        var before = data.Forces + log.Forces;
        var commits = 0;
        var watch = Stopwatch.StartNew();
        for (; watch.Elapsed < Long; commits++)
        {
            await store.WriteAsync(database => rows.Update(database, updates));
        }

        var rate = commits * updates / watch.Elapsed.TotalSeconds;
        return (rate, (double)(data.Forces + log.Forces - before) / commits);
    }

    private static double OfNamed(string folder, int updates, bool waits)
    {
        var settings = new EngineSettings
        {
            Filename = Path.Combine(folder, $"named-{updates}-{waits}.db"),
            Collation = Collation.Binary,
        };
        var engine = new LiteEngine(settings);
        using var database = new LiteDatabase(engine);
        LedgerRows.Fill(database);
        var queue = new LogQueue(engine);
        queue.Wait();
        var rows = new LedgerRows(new Random(1));
        var commits = 0;
        var watch = Stopwatch.StartNew();
        for (; watch.Elapsed < Long; commits++)
        {
            database.BeginTrans();
            rows.Update(database, updates);
            database.Commit();
            if (waits)
            {
                queue.Wait();
            }
        }

        return commits * updates / watch.Elapsed.TotalSeconds;
    }

    private static TimeSpan ForceTime(string folder)
    {
        using var file = new DiskFile(Path.Combine(folder, "force"));
        var page = new byte[Page.Size];
        var times = Enumerable
            .Range(0, 200)
            .Select(i =>
            {
                file.Write(page, (long)i * Page.Size);
                var watch = Stopwatch.StartNew();
                file.Force();
                return watch.Elapsed;
            })
            .Order()
            .ToList();
        return times[times.Count / 2];
    }

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
