using System.Globalization;
using DigestBot.Messages;
using DigestBot.Parsing;
using DigestBot.Rendering;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Rich;
using DigestBot.Tests.Fuzzing;
using DigestBot.Texts;

namespace DigestBot.Benchmarks.Parsing;

/// <summary>
/// How long endless files of one kind take to be read and shown, by their size. In milliseconds of the processor, which
/// a busy machine does not lengthen; the ratio is that of the slowest size to a quarter of it.
/// </summary>
internal static class ParseBenchmark
{
    private const int MiB = 1024 * 1024;
    private static readonly int[] Sizes = [MiB / 16, MiB / 8, MiB / 4, MiB / 2, MiB];
    private static readonly RenderSettings Settings = new(Language.Chinese, new DeepLink("digest_bot"));

    public static Task Run()
    {
        var table = new Table(
            "ms for KiB of",
            "64",
            "128",
            "256",
            "512",
            "1024",
            "slowest: parse",
            "classic",
            "rich",
            "ratio"
        );
        foreach (var name in EndlessBodies.Names)
        {
            Measure(name, Sizes[0]);
            var all = Sizes.Select(size => Measure(name, size)).ToList();
            var slowest = all.Index().MaxBy(one => one.Item.Sum());
            var ratio =
                slowest.Index < 2
                    ? ""
                    : (slowest.Item.Sum() / all[slowest.Index - 2].Sum()).ToString("F1", CultureInfo.InvariantCulture);
            table.Add([
                name,
                .. all.Select(one => Number(one.Sum()) + (one is [_] ? " -" : "  ")),
                .. slowest.Item.Concat([0, 0]).Take(3).Select(Number),
                ratio,
            ]);
        }

        table.Print();
        return Task.CompletedTask;
    }

    /// <summary>The times of reading it, and, where it is no error, of showing it in both styles.</summary>
    private static double[] Measure(string name, int bytes)
    {
        var source = new DigestSource("2026-01-02.md", EndlessBodies.Make(name, bytes));
        var (result, parsing) = Timed(() => DigestParser.Parse(source));
        if (result is not Parsed { Digest: var digest })
        {
            return [parsing];
        }

        var (_, classic) = Timed(() => ClassicRenderer.RenderDay(digest, Settings));
        var (_, rich) = Timed(() => RichRenderer.RenderDay(digest, Settings));
        return [parsing, classic, rich];
    }

    private static (T Result, double Milliseconds) Timed<T>(Func<T> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        return (work(), (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
    }

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
