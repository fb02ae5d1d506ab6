using DigestBot.Digests;
using DigestBot.Parsing;
using DigestBot.Tagging;
using DigestBot.Tests.Tagging;

namespace DigestBot.Tests.Samples;

/// <summary>The days that a bot without a token shows: the first thing that a new user reads.</summary>
public sealed class SampleDigestTests
{
    private static readonly IReadOnlyList<string> Files =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Samples"), "*.md")
            .Order(StringComparer.Ordinal),
    ];

    private static readonly IReadOnlyList<ParseResult> Results =
    [
        .. Files.Select(file => DigestParser.Parse(new DigestSource(Path.GetFileName(file), File.ReadAllBytes(file)))),
    ];

    private static IReadOnlyList<Digest> Digests => [.. Results.OfType<Parsed>().Select(parsed => parsed.Digest)];

    [Fact]
    public void There_are_seven_days_in_a_row_and_all_are_understood()
    {
        Digests.Count.ShouldBe(Files.Count);
        Results.OfType<Parsed>().SelectMany(parsed => parsed.Warnings).ShouldBeEmpty();
        Digests
            .Select(digest => digest.Date)
            .ShouldBe(Enumerable.Range(0, 7).Select(day => Digests[0].Date.AddDays(day)));
    }

    [Fact]
    public void Every_day_invites_to_the_group_and_has_brief_stories_and_insights()
    {
        Digests.ShouldAllBe(digest => digest.Community!.Handle == "@ai_news_plus");
        Digests.ShouldAllBe(digest => digest.Stories.Any(story => story.Kind == StoryKind.Brief));
        Digests.ShouldAllBe(digest => digest.Stories.Any(story => story.Insight != null));
        Digests.ShouldAllBe(digest => digest.Summary.Count >= 5);
    }

    [Fact]
    public void They_show_what_digests_can_hold()
    {
        Digests.ShouldContain(digest => digest.Cover == null);
        Digests.ShouldContain(digest => digest.Stories.Count() < 10);
        Digests.ShouldContain(digest => digest.Stories.Count() > 20);
        Stories.ShouldContain(story => LengthOf(story) > 4096);
        Stories.ShouldContain(story => story.Title.Contains(" & ") && story.Title.Contains('<'));
        Stories.ShouldContain(story => Lists(story.Body).Any(list => Lists(list.Items.SelectMany(item => item)).Any()));
    }

    [Fact]
    public void They_point_to_no_real_site_but_the_group()
    {
        string[] reserved = [".example.com", ".example.org", ".example.net"];
        Stories.ShouldAllBe(story => reserved.Any(host => story.Url!.Host.EndsWith(host, StringComparison.Ordinal)));
        Digests.ShouldAllBe(digest => digest.Cover == null || digest.Cover.Host == "images.example.com");
        Stories.Select(story => story.Url).ShouldBeUnique();
    }

    [Fact]
    public void Every_story_gets_a_tag_of_the_lexicon()
    {
        var slugs = Lexicons.Shipped.Entries.Select(entry => entry.Tag.Slug).ToHashSet();
        var tagger = new Tagger(Lexicons.Shipped);

        Digests
            .SelectMany(digest => tagger.Tag(digest, new HashSet<string>()).Stories)
            .Where(story => !story.Tags.Any(tag => slugs.Contains(tag.Slug)))
            .Select(story => story.Title)
            .ShouldBeEmpty();
    }

    private static IEnumerable<Story> Stories => Digests.SelectMany(digest => digest.Stories);

    private static int LengthOf(Story story) =>
        PlainText.Of(story.Body).Length + PlainText.Of(story.Insight?.Blocks ?? []).Length;

    private static IEnumerable<ListBlock> Lists(IEnumerable<Block> blocks) => blocks.OfType<ListBlock>();
}
