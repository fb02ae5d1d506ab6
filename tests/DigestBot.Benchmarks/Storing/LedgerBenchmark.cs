using System.Diagnostics;
using System.Globalization;
using DigestBot.Messages;
using DigestBot.Rendering;
using DigestBot.Storing;
using DigestBot.Storing.Days;
using DigestBot.Storing.Deliveries;

namespace DigestBot.Benchmarks.Storing;

/// <summary>
/// Deliveries a second that the ledger takes from "begun" to "sent", each of the two forced to disk, by how many are on
/// their way at a time; and what of the processor each costs, its opening included.
/// </summary>
internal static class LedgerBenchmark
{
    private const int Chats = 20_000;

    public static async Task Run(string folder)
    {
        var table = new Table("what", "at a time", "deliveries /s", "processor µs each", "opened /s");
        var digest = (await YearOfDigests.LoadAsync()).Of(new DateOnly(2026, 3, 5));
        var brief = new Presentation(Density: Density.Browsable);
        var day = DayRenderer.Render(digest, brief.Style, RenderSettings.For(brief, new DeepLink("digest_bot")));
        foreach (var atATime in (int[])[64, 1000])
        {
            await MeasureAsync("a text", new Campaign("text", Lane.Broadcast, [new TextMessage("text")]), atATime);
            await MeasureAsync(
                "a day",
                new Campaign("day", Lane.Broadcast, day.Messages, digest.Date, Revision: 1, Presentation: brief),
                atATime
            );
        }

        table.Print();

        async Task MeasureAsync(string name, Campaign campaign, int atATime)
        {
            var files = new StoreFiles(Path.Combine(folder, $"{campaign.Id}-{atATime}.db"));
            using var store = Store.Open(files);
            await new DigestStore(store, TimeProvider.System).TakeInAsync(digest, postsByItself: true);
            var ledger = new LedgerOver(store, TimeProvider.System);
            ChatAddress[] chats = [.. Enumerable.Range(1, Chats).Select(chat => new ChatAddress(chat))];
            var processor = Environment.CpuUsage.TotalTime;
            var opening = Stopwatch.StartNew();
            await ledger.OpenAsync(campaign, chats);
            opening.Stop();
            var delivering = Stopwatch.StartNew();
            await ledger.SendAllAsync(chats, atATime);
            delivering.Stop();
            processor = Environment.CpuUsage.TotalTime - processor;
            table.Add(
                name,
                Number(atATime),
                Number(Chats * campaign.Parts.Count / delivering.Elapsed.TotalSeconds),
                Number(processor.TotalMicroseconds / Chats / campaign.Parts.Count),
                Number(Chats / opening.Elapsed.TotalSeconds)
            );
        }
    }

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
