using System.Diagnostics;
using System.Globalization;

namespace DigestBot.Benchmarks.Answering;

/// <summary>
/// How soon the bot answers with a year of digests and with ten: the whole bot, its store forced to disk, from the
/// moment an update is handed over until the first request that answers it has come, over HTTP and back. One person
/// after the other asks, so nobody waits for a turn.
/// </summary>
/// <remarks>
/// Both run at once and are asked in turn, and so are all kinds of questions: a moment in which the machine is busy with
/// something else falls on all of them, and what is compared was measured in the same minutes.
/// </remarks>
internal static class AnswersBenchmark
{
    private const int OneYear = 365;
    private const int TenYears = 3650;
    private const int TwoProcessors = 0b11;

    /// <summary>Questions of each kind before the first is measured: by then the runtime has compiled for good what answers them.</summary>
    private const int Warming = 300;

    /// <summary>Questions of each kind that are measured: of so many, ten are slower than the 99th percentile.</summary>
    private const int Asked = 1000;

    public static async Task Run(string folder)
    {
        if (Environment.ProcessorCount > 2 && (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()))
        {
            Process.GetCurrentProcess().ProcessorAffinity = TwoProcessors;
        }

        await using var year = await AskedBot.StartAsync(Path.Combine(folder, "one"), OneYear);
        await using var decade = await AskedBot.StartAsync(Path.Combine(folder, "ten"), TenYears);
        await AskAsync(year, decade, Warming);
        var measured = await AskAsync(year, decade, Asked);
        Print(measured);
        Console.WriteLine($"memory of both {Environment.WorkingSet / 1_048_576:N0} MB");
    }

    private static async Task<IReadOnlyList<(string Kind, Latencies OneYear, Latencies TenYears)>> AskAsync(
        AskedBot year,
        AskedBot decade,
        int times
    )
    {
        var kinds = GeneratedQuestions
            .Kinds.Select(kind => (Kind: kind, OneYear: new Latencies(), TenYears: new Latencies()))
            .ToList();
        for (var i = 0; i < times; i++)
        {
            foreach (var (kind, one, ten) in kinds)
            {
                await one.AddAsync(() => year.AskAsync(kind));
                await ten.AddAsync(() => decade.AskAsync(kind));
            }
        }

        return kinds;
    }

    private static void Print(IReadOnlyList<(string Kind, Latencies OneYear, Latencies TenYears)> measured)
    {
        var table = new Table(
            "asked",
            "1 year p50 ms",
            "p99 ms",
            "CPU ms",
            "10 years p50 ms",
            "p99 ms",
            "CPU ms",
            "p99 : p99"
        );
        foreach (var (kind, one, ten) in measured)
        {
            table.Add(
                kind,
                Written(one.At(50)),
                Written(one.At(99)),
                Written(one.Processor),
                Written(ten.At(50)),
                Written(ten.At(99)),
                Written(ten.Processor),
                (ten.At(99) / one.At(99)).ToString("F2", CultureInfo.InvariantCulture)
            );
        }

        Console.WriteLine();
        table.Print();
    }

    private static string Written(double value) => value.ToString("F1", CultureInfo.InvariantCulture);
}
