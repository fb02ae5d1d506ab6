using DigestBot.Digests;

namespace DigestBot.Tests.Digests;

/// <summary>Small digests for tests that need some digest, whatever it says.</summary>
internal static class ADigest
{
    public static readonly DateOnly Day = new(2026, 3, 5);

    public static Digest Of(params Story[] stories) => On(Day, stories);

    public static Digest On(DateOnly day, params Story[] stories) =>
        new(
            day,
            "一天的标题",
            "AI 日报",
            ["AI"],
            [],
            new Uri("https://images.example.com/cover.png"),
            [
                [new Text("要点一")],
            ],
            [],
            [new Section("第一节", [], stories)],
            null,
            ContentHash: $"{day:O}:{string.Join('|', stories.Select(story => $"{story.Url} {story.Title}"))}"
        );

    public static Story Story(string title, string url = "https://news.example.com/1", params string[] tags) =>
        new(
            StoryId.Of(Day, $"{url}\n{title}"),
            StoryKind.Full,
            title,
            new Uri(url),
            [new Paragraph([new Text("正文")])],
            null,
            [.. tags.Select(tag => new Tag(tag, tag))]
        );
}
