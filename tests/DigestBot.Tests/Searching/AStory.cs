using DigestBot.Digests;
using DigestBot.Tests.Digests;

namespace DigestBot.Tests.Searching;

/// <summary>Days of one story each.</summary>
internal static class AStory
{
    public static readonly DateOnly Newest = new(2026, 3, 5);

    public static Digest On(DateOnly day, string title, string body = "", string? insight = null) =>
        ADigest.On(day, Of(day, title, body, insight)) with
        {
            ContentHash = $"{day:O} {title} {body} {insight}",
        };

    private static Story Of(DateOnly day, string title, string body, string? insight) =>
        new(
            StoryId.Of(day, title),
            StoryKind.Full,
            title,
            new Uri($"https://news.example.com/{day:yyyyMMdd}"),
            Paragraphs(body),
            insight is null ? null : new Insight("解读", Paragraphs(insight)),
            []
        );

    private static List<Block> Paragraphs(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new Paragraph([new Text(line)]))];
}
