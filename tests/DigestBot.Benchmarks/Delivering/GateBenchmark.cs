using System.Diagnostics;
using System.Globalization;
using DigestBot.Delivering;
using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Pacing;
using DigestBot.Telegram;

namespace DigestBot.Benchmarks.Delivering;

/// <summary>Turns a second that the gate gives, by how many wait at it all the time, each for another private chat.</summary>
/// <remarks>
/// "as fast as it can" sets no limit and so measures the gate itself; "paid" is 1,000 a second, the free 30 among them.
/// A turn ends as soon as it is given: nothing is sent.
/// </remarks>
internal static class GateBenchmark
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(4);
    private static readonly DeliveringSettings Unlimited = new(1_000_000_000, 1, 20, UnknownPolicy.Resend);
    private static readonly DeliveringSettings Paid = new(30, 1, 20, UnknownPolicy.Resend, PaidPerSecond: 1000);

    public static async Task Run(string folder)
    {
        using var store = Store.Open(new StoreFiles(Path.Combine(folder, "gate.db")));
        var pace = new PaceStore(store, TimeProvider.System);
        var table = new Table("waiting", "as fast as it can /s", "µs a turn", "paid /s", "% of a core");
        foreach (var waiting in (int[])[1, 200, 1000])
        {
            var (fast, fastBusy) = await MeasureAsync(Unlimited, pace, waiting);
            var (paid, paidBusy) = await MeasureAsync(Paid, pace, waiting);
            table.Add(
                Number(waiting),
                Number(fast),
                (fastBusy / (fast * Long.TotalSeconds) * 1e6).ToString("F1", CultureInfo.InvariantCulture),
                Number(paid),
                (paidBusy / Long.TotalSeconds * 100).ToString("F1", CultureInfo.InvariantCulture)
            );
        }

        table.Print();
    }

    /// <returns>Turns a second, and the processor's seconds that they took in all.</returns>
    private static async Task<(double Rate, double Busy)> MeasureAsync(
        DeliveringSettings rates,
        PaceStore pace,
        int waiting
    )
    {
        using var gate = new Gate(rates, pace, TimeProvider.System);
        using var over = new CancellationTokenSource(Long, TimeProvider.System);
        var turns = 0;
        var chat = 0L;
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, waiting).Select(_ => Task.Run(WorkAsync)));
        return (turns / watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);

        async Task WorkAsync()
        {
            try
            {
                while (!over.IsCancellationRequested)
                {
                    var next = new ChatAddress(Interlocked.Increment(ref chat));
                    using var turn = await gate.EnterAsync(next, Lane.Broadcast, over.Token);
                    await turn.HeardAsync(new Outcome.Sent(1));
                    Interlocked.Increment(ref turns);
                }
            }
            catch (OperationCanceledException)
            {
                // The time is over.
            }
        }
    }

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
