using System.Diagnostics;
using System.Globalization;
using DigestBot.Digests;
using DigestBot.Searching;
using DigestBot.Storing;
using DigestBot.Storing.Days;
using DigestBot.Tagging;

namespace DigestBot.Benchmarks.Searching;

/// <summary>
/// How long an index of 50,000 stories takes to make, and a page of an answer, from what was typed to the marked
/// excerpts; beside looking through all texts for the same words, in memory and on one core.
/// </summary>
internal static class SearchBenchmark
{
    private const int Stories = 50_000;
    private const int Asked = 400;
    private const int Page = 8;
    private const int Scans = 5;

    public static async Task Run(string folder)
    {
        var lexicon = TaggingStage.LoadLexicon(TaggingSettings.Default);
        var days = new GeneratedDays(new Random(1), [.. lexicon.Entries.Select(entry => entry.Tag.Name)]);
        using var store = Store.Open(new StoreFiles(Path.Combine(folder, "benchmark.db")));
        var digests = new DigestStore(store, TimeProvider.System);
        var texts = new List<string>();
        foreach (var digest in days.Take(Stories / GeneratedDays.StoriesADay).Select(Tagged))
        {
            await digests.TakeInAsync(digest, postsByItself: false);
            texts.AddRange(digest.Stories.Select(TextOf));
        }

        var path = Path.Combine(folder, "index");
        using var index = new StoryIndex(path);
        index.Open();
        var watch = Stopwatch.StartNew();
        CatchingUp.Run(digests, index, CancellationToken.None);
        Console.WriteLine($"{Stories:N0} stories, {texts.Sum(text => text.Length) / Stories:N0} characters each");
        Console.WriteLine(
            $"made in {watch.Elapsed.TotalSeconds:F1} s, {Stories / watch.Elapsed.TotalSeconds:N0} stories/s; "
                + $"{new DirectoryInfo(path).EnumerateFiles().Sum(file => file.Length) / 1_048_576.0:N0} MB"
        );
        watch.Restart();
        index.Open();
        Console.WriteLine($"checked and opened in {watch.Elapsed.TotalMilliseconds:N0} ms");
        watch.Restart();
        CatchingUp.Run(digests, index, CancellationToken.None);
        Console.WriteLine($"found to be up with the store in {watch.Elapsed.TotalMilliseconds:N0} ms");
        Console.WriteLine();
        Ask(new StorySearch(index, digests, new LexiconInUse(lexicon)), texts, days);

        Digest Tagged(Digest digest) => new Tagger(lexicon).Tag(digest, everyday: new HashSet<string>());
    }

    private static void Ask(StorySearch search, List<string> texts, GeneratedDays days)
    {
        var random = new Random(2);
        (string Kind, Func<string> Typed)[] kinds =
        [
            ("a frequent word", () => days.Word(random.Next(20))),
            ("a rare word", () => days.Word(random.Next(2000, 4000))),
            ("two words", () => $"{days.Word(random.Next(100))} {days.Word(random.Next(1000))}"),
            ("two words in one", () => days.Word(random.Next(100)) + days.Word(random.Next(1000))),
            ("a name", days.Name),
            ("one character", () => days.Word(random.Next(4000))[..1]),
            ("a misspelt name", () => "Deepsek"),
            ("words that no story has all", () => $"{days.Word(3999)} {days.Word(3998)} {days.Word(3997)} nowhere"),
            ("a word and filters", () => $"{days.Word(random.Next(100))} tag:阿里巴巴 after:2018-01 before:2019-06"),
        ];
        var table = new Table("asked for", "median ms", "99 % ms", "scan ms", "99 % : scan");
        foreach (var (kind, typed) in kinds)
        {
            var times = Enumerable.Range(0, Asked).Select(_ => TimeOf(() => search.Find(Read(typed()), 0, Page)));
            var sorted = times.Order().ToList();
            var scan = Enumerable.Range(0, Scans).Select(_ => ScanTime(texts, typed())).Order().ElementAt(Scans / 2);
            var late = sorted[Asked * 99 / 100];
            table.Add(kind, Written(sorted[Asked / 2]), Written(late), Written(scan), Written(late / scan));
        }

        table.Print();
    }

    private static SearchRequest Read(string typed) =>
        SearchRequest.Read(
            typed,
            text => DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, 0, out var day) ? day : null
        );

    private static double ScanTime(List<string> texts, string typed)
    {
        var words = Read(typed).Words;
        return TimeOf(() =>
            texts.Count(text => words.All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
        );
    }

    private static double TimeOf<T>(Func<T> act)
    {
        var watch = Stopwatch.StartNew();
        act();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static string TextOf(Story story) =>
        $"{story.Title}\n{PlainText.Of(story.Body)}\n{PlainText.Of(story.Insight!.Blocks)}";

    private static string Written(double value) => value.ToString("F2", CultureInfo.InvariantCulture);
}
