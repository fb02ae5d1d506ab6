using DigestBot.Digests;
using DigestBot.LocalMode;
using DigestBot.Parsing;
using DigestBot.Tagging;
using DigestBot.Tests.Parsing;

namespace DigestBot.Tests.Tagging;

/// <summary>How many stories of real editors get a tag that says more than their section.</summary>
public sealed class RealStoriesTests(ITestOutputHelper output)
{
    private const double Least = 0.9;

    [Theory]
    [InlineData("seed")]
    [InlineData("corpus")]
    public void Nine_real_stories_in_ten_get_a_tag_in_every_series(string folder)
    {
        foreach (var series in Shared.Files(folder).GroupBy(file => Path.GetFileName(Path.GetDirectoryName(file)!)))
        {
            ShareTagged(series.Key, series).ShouldBeGreaterThanOrEqualTo(Least, series.Key);
        }
    }

    [Fact]
    public void So_do_those_of_the_samples() =>
        ShareTagged("samples", Directory.EnumerateFiles(SampleImporter.Folder, "*.md"))
            .ShouldBeGreaterThanOrEqualTo(Least);

    private double ShareTagged(string series, IEnumerable<string> files)
    {
        var tagger = new Tagger(Lexicons.Shipped);
        var stories = files
            .Select(file => DigestParser.Parse(new DigestSource(Path.GetFileName(file), File.ReadAllBytes(file))))
            .OfType<Parsed>()
            .SelectMany(parsed => tagger.Tag(WithoutSectionTitles(parsed.Digest), new HashSet<string>()).Stories)
            .ToList();
        var tagged = stories.Count(story => story.Tags.Count > 0);
        output.WriteLine($"{series}: {tagged} of {stories.Count} stories have a tag besides their section's.");
        return (double)tagged / stories.Count;
    }

    /// <summary>So that no tag comes from a section, neither its own nor the lexicon's tag of that name.</summary>
    private static Digest WithoutSectionTitles(Digest digest) =>
        digest with
        {
            Sections = [.. digest.Sections.Select(section => section with { Title = "" })],
        };
}
