using DigestBot.Digests;
using DigestBot.Parsing;

namespace DigestBot.Tests.Parsing;

/// <summary>The digest whose format is to be served first.</summary>
public sealed class SeedTests
{
    [Fact]
    public void The_seed_has_24_stories_in_six_sections()
    {
        var (digest, warnings) = Seed();

        digest.Date.ShouldBe(new DateOnly(2026, 2, 17));
        digest.Sections.Select(section => section.Stories.Count).ShouldBe([5, 5, 2, 2, 3, 7]);
        digest.Stories.Count(story => story.Kind == StoryKind.Full).ShouldBe(17);
        digest.Stories.Count(story => story.Kind == StoryKind.Brief).ShouldBe(7);
        digest.Stories.Count(story => story.Insight is not null).ShouldBe(9);
        digest.Stories.GroupBy(story => story.Url).Max(group => group.Count()).ShouldBe(5);
        digest.Stories.Select(story => story.Id).ShouldBeUnique();
        digest.Summary.Count.ShouldBe(10);
        digest.Community.ShouldBe(new Community("@ai_news_plus", new Uri("https://t.me/ai_news_plus")));
        digest.Introduction.ShouldBeEmpty();
        warnings.ShouldBeEmpty();
    }

    [Fact]
    public void A_brief_story_of_the_seed_has_its_remark_as_its_only_paragraph()
    {
        var briefs = Seed().Digest.Stories.Where(story => story.Kind == StoryKind.Brief).ToList();

        briefs.ShouldAllBe(story => story.Body.Count == 1 && story.Body[0] is Paragraph);
        briefs.ShouldAllBe(story => char.IsLetterOrDigit(PlainText.Of(story.Body)[0]));
    }

    [Fact]
    public void Not_a_word_of_the_seed_is_lost()
    {
        var text = File.ReadAllText(Shared.Files("seed")[0]);

        var lost = Words.OfMarkdown(text).Except(Words.Of(Seed().Digest));

        lost.ShouldBeEmpty();
    }

    private static Parsed Seed()
    {
        var file = Shared.Files("seed")[0];
        return DigestParser.Parse(new DigestSource(file, File.ReadAllBytes(file))).ShouldBeOfType<Parsed>();
    }
}
