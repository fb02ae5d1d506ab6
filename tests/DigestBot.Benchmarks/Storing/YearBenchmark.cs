using System.Diagnostics;
using System.Globalization;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering;
using DigestBot.Storing;
using DigestBot.Storing.Days;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Files;

namespace DigestBot.Benchmarks.Storing;

/// <summary>
/// How the store grows: a year of days of 25 stories, each posted to the group in full, with its headline edited once,
/// and sent to every subscriber as one message; with the housekeeping of every night.
/// </summary>
internal static class YearBenchmark
{
    public const int DefaultSubscribers = 1000;

    private const int Days = 365;
    private const int KeepDeliveries = 90;
    private const int AtATime = 256;

    // As LiteDB's BasePage has it.
    private const int PageTypeAt = 4;
    private const byte EmptyPage = 0;

    private static readonly int[] PrintedAfter = [1, 30, 90, 180, 270, Days];
    private static readonly ChatAddress Group = new(-1_001_000_000_001);

    public static async Task Run(string folder, int subscribers)
    {
        var files = new StoreFiles(Path.Combine(folder, "year.db"));
        var clock = new SimulatedClock(new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero));
        var digests = await YearOfDigests.LoadAsync();
        var table = new Table("after days", "file MB", "KB a day", "details", "folded", "seconds");
        var watch = Stopwatch.StartNew();
        using (var store = Store.Open(files))
        {
            var year = new Simulation(store, clock, subscribers);
            var (lastDay, lastSize) = (0, 0L);
            for (var day = 1; day <= Days; day++)
            {
                await year.LiveThroughAsync(digests.Of(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));
                clock.Advance(TimeSpan.FromDays(1));
                if (PrintedAfter.Contains(day))
                {
                    var size = new FileInfo(files.Database).Length;
                    table.Add(
                        Number(day),
                        Number(size / 1024.0 / 1024),
                        Number((size - lastSize) / 1024.0 / (day - lastDay)),
                        Number(store[Collections.Deliveries].Count()),
                        Number(store[Collections.Summaries].Count()),
                        Number(watch.Elapsed.TotalSeconds)
                    );
                    (lastDay, lastSize) = (day, size);
                }
            }
        }

        Console.WriteLine($"The group and {subscribers:N0} subscribers; details are kept for {KeepDeliveries} days");
        Console.WriteLine();
        table.Print();
        Console.WriteLine();
        Console.WriteLine(
            $"Of the file's pages {EmptyPages(files.Database):P1} are empty, and used again before it grows."
        );
    }

    private static double EmptyPages(string path)
    {
        using var file = new DiskFile(path);
        var pages = new DatabasePages(file, file, logLength: 0);
        var head = new byte[Page.HeadSize];
        var empty = 0;
        for (var position = 0L; position < pages.Length; position += Page.Size)
        {
            pages.Read(head, position);
            empty += head[PageTypeAt] == EmptyPage ? 1 : 0;
        }

        return (double)empty * Page.Size / pages.Length;
    }

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private sealed class Simulation
    {
        private readonly SimulatedClock _clock;
        private readonly DigestStore _digests;
        private readonly DeliveryHistory _history;
        private readonly LedgerOver _ledger;
        private readonly DeepLink _links = new("digest_bot");
        private readonly List<ChatAddress> _subscribers;

        public Simulation(Store store, SimulatedClock clock, int subscribers)
        {
            _clock = clock;
            _digests = new DigestStore(store, clock);
            _history = new DeliveryHistory(store);
            _ledger = new LedgerOver(store, clock);
            _subscribers =
            [
                .. Enumerable.Range(0, subscribers).Select(number => new ChatAddress(1_000_000_000 + number)),
            ];
        }

        public async Task LiveThroughAsync(Digest digest)
        {
            await _digests.TakeInAsync(digest, postsByItself: true);
            var (whole, brief) = (new Presentation(), new Presentation(Density: Density.Browsable));
            var messages = Render(digest, whole);
            await SendAsync(CampaignOf(digest, Campaign.NameOf(digest.Date), messages, whole), [Group]);
            await SendAsync(
                CampaignOf(
                    digest,
                    Campaign.NameOfCorrection(digest.Date, Group, 1),
                    [
                        new Edit(
                            _ledger.LastMessageId,
                            Render(digest, whole with { Language = Texts.Language.English })[0]
                        ),
                    ],
                    whole
                ) with
                {
                    Slots = [0],
                },
                [Group]
            );
            var day = CampaignOf(digest, $"subscribers/{digest.Date:O}", Render(digest, brief), brief);
            await SendAsync(day, _subscribers);
            await _history.FoldAsync(_clock.GetUtcNow().AddDays(-KeepDeliveries));
        }

        private IReadOnlyList<Content> Render(Digest digest, Presentation presentation) =>
            DayRenderer.Render(digest, presentation.Style, RenderSettings.For(presentation, _links)).Messages;

        private static Campaign CampaignOf(
            Digest digest,
            string name,
            IReadOnlyList<OutgoingMessage> parts,
            Presentation presentation
        ) => new(name, Lane.Post, parts, digest.Date, digest.Revision, Presentation: presentation);

        private async Task SendAsync(Campaign campaign, IReadOnlyList<ChatAddress> chats)
        {
            await _ledger.OpenAsync(campaign, chats);
            await _ledger.SendAllAsync(chats, AtATime);
        }
    }
}
