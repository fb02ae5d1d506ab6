using DigestBot.Benchmarks.Searching;
using DigestBot.Digests;

namespace DigestBot.Benchmarks.Answering;

/// <summary>What people ask, as updates of Telegram.</summary>
/// <param name="random">What chooses.</param>
/// <param name="stories">The stories that are stored.</param>
/// <param name="tags">Names of tags, the common ones first.</param>
/// <param name="news">What the stories were made of.</param>
internal sealed class GeneratedQuestions(
    Random random,
    IReadOnlyList<StoryId> stories,
    IReadOnlyList<string> tags,
    GeneratedDays news
)
{
    private const string Latest = "/latest";
    private const string Day = "/day";
    private const string Month = "/day, a month";
    private const string Tag = "/tag";
    private const string Story = "/story";
    private const string Search = "/search";
    private const string Inline = "inline";
    private const string EmptyInline = "inline, empty";

    private const int People = 1000;
    private const long FirstPerson = 1_000_000;

    public static IReadOnlyList<string> Kinds { get; } = [Latest, Day, Month, Tag, Story, Search, Inline, EmptyInline];

    /// <summary>The next question of a kind.</summary>
    public object Next(string kind) =>
        kind switch
        {
            Latest => Message("/latest"),
            Day => Message($"/day {AStory().Date:yyyyMMdd}"),
            Month => Message($"/day {AStory().Date:yyyyMM}"),
            Tag => Message($"/tag {tags[random.Next(tags.Count / 4)]}"),
            Story => Message($"/story {AStory()}"),
            Search => Message($"/search {Words()}"),
            Inline => InlineQuery(Words()),
            EmptyInline => InlineQuery(""),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
        };

    private StoryId AStory() => stories[random.Next(stories.Count)];

    private string Words() =>
        random.Next(5) switch
        {
            0 => news.Word(random.Next(20)), // frequent
            1 => news.Word(random.Next(2000, 4000)), // rare
            2 => $"{news.Word(random.Next(100))} {news.Word(random.Next(1000))}",
            3 => news.Name(),
            _ => news.Word(random.Next(1000))[..1],
        };

    private object Message(string text)
    {
        var person = FirstPerson + random.Next(People);
        return new
        {
            Message = new
            {
                MessageId = 1,
                Date = 0,
                Text = text,
                From = From(person),
                Chat = new
                {
                    Id = person,
                    Type = "private",
                    FirstName = "小林",
                },
            },
        };
    }

    private object InlineQuery(string text) =>
        new
        {
            InlineQuery = new
            {
                Id = $"{random.NextInt64()}",
                Query = text,
                Offset = "",
                From = From(FirstPerson + random.Next(People)),
            },
        };

    private static object From(long person) =>
        new
        {
            Id = person,
            IsBot = false,
            FirstName = "小林",
            LanguageCode = "zh-hans",
        };
}
