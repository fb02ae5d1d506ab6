using DigestBot.Parsing;
using DigestBot.Tagging;
using DigestBot.Tests.Parsing;

namespace DigestBot.Tests.Tagging;

public sealed class RealStoriesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("seed")]
    [InlineData("corpus")]
    public void Nine_stories_in_ten_get_a_tag_of_the_lexicon(string folder)
    {
        var slugs = Lexicons.Shipped.Entries.Select(entry => entry.Tag.Slug).ToHashSet();
        var tagger = new Tagger(Lexicons.Shipped);
        var stories = Shared
            .Files(folder)
            .Select(file => DigestParser.Parse(new DigestSource(Path.GetFileName(file), File.ReadAllBytes(file))))
            .OfType<Parsed>()
            .SelectMany(parsed => tagger.Tag(parsed.Digest).Stories)
            .ToList();

        var tagged = stories.Count(story => story.Tags.Any(tag => slugs.Contains(tag.Slug)));

        output.WriteLine($"{tagged} of {stories.Count} stories of {folder} have a tag of the lexicon.");
        ((double)tagged / stories.Count).ShouldBeGreaterThanOrEqualTo(0.9);
    }
}
