using DigestBot.Digests;

namespace DigestBot.Benchmarks.Searching;

/// <summary>Days of made-up news: a few words are frequent and most are rare, as in any language.</summary>
/// <param name="random">The chance.</param>
/// <param name="names">What the news is about; the first are frequent.</param>
internal sealed class GeneratedDays(Random random, IReadOnlyList<string> names)
{
    public const int StoriesADay = 25;

    private const int Vocabulary = 4000;
    private const int FirstCharacter = 0x4E00;
    private const int Characters = 2500;

    private static readonly DateOnly First = new(2016, 1, 1);

    private readonly string[] _words =
    [
        .. Enumerable.Range(0, Vocabulary).Select(_ => $"{Character(random)}{Character(random)}"),
    ];

    /// <summary>A word; the first are frequent.</summary>
    public string Word(int rank) => _words[rank];

    /// <summary>The name of something, with a version.</summary>
    public string Name() => $"{names[Rank(names.Count)]}{random.Next(1, 6)}.{random.Next(10)}";

    public IEnumerable<Digest> Take(int days) => Enumerable.Range(0, days).Select(day => Of(First.AddDays(day)));

    private Digest Of(DateOnly day) =>
        new(
            day,
            Sentence(),
            "AI",
            [],
            [],
            null,
            [],
            [],
            [new Section("", [], [.. Enumerable.Range(0, StoriesADay).Select(number => Story(day, number))])],
            null,
            $"{day:O}"
        );

    private Story Story(DateOnly day, int number) =>
        new(
            StoryId.Of(day, $"{number}"),
            StoryKind.Full,
            $"{Name()}{Sentence()}",
            new Uri($"https://news.example.com/{day:yyyyMMdd}/{number}"),
            [.. Enumerable.Range(0, 4).Select(_ => Paragraph())],
            new Insight("解读", [Paragraph(), Paragraph()]),
            []
        );

    /// <summary>One in three names something.</summary>
    private Paragraph Paragraph() =>
        new([new Text($"{Sentence()}，{(random.Next(3) == 0 ? $" {Name()} " : "")}{Sentence()}，{Sentence()}。")]);

    private string Sentence() => string.Concat(Enumerable.Range(0, 8).Select(_ => _words[Rank(Vocabulary)]));

    /// <summary>The cube of an even chance makes low ranks frequent.</summary>
    private int Rank(int count) => (int)(Math.Pow(random.NextDouble(), 3) * count);

    private static char Character(Random random) => (char)(FirstCharacter + random.Next(Characters));
}
