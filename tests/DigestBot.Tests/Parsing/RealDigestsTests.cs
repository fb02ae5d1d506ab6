using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DigestBot.Digests;
using DigestBot.Parsing;
using Shouldly;

namespace DigestBot.Tests.Parsing;

/// <summary>Real digests by three editors. The table is for a person's eye: are the story counts right?</summary>
public sealed partial class RealDigestsTests(ITestOutputHelper output)
{
    private const double LinksToKeep = 0.995;

    [Fact]
    public void Every_real_digest_is_read_and_keeps_its_links_and_words()
    {
        var table = new StringBuilder(
            "file | stories (full+brief) | insights | links kept of all | words lost | warnings\n"
        );
        var (kept, all) = (0, 0);
        var lost = new List<string>();
        foreach (var file in Repository.RealDigests("seed", "corpus"))
        {
            var text = File.ReadAllText(file);
            var result = DigestParser.Parse(new DigestSource(file, File.ReadAllBytes(file)));
            var (digest, warnings) = result.ShouldBeOfType<Parsed>((result as Refused)?.Error.ToString());

            var links = Links(text);
            var missing = links.Except(Links(digest)).ToList();
            var words = Body(text).Except(Words.Of(digest)).ToList();
            lost.AddRange(words);
            (kept, all) = (kept + links.Count - missing.Count, all + links.Count);

            var full = digest.Stories.Count(story => story.Kind == StoryKind.Full);
            var brief = digest.Stories.Count(story => story.Kind == StoryKind.Brief);
            var insights = digest.Stories.Count(story => story.Insight is not null);
            table.Append(
                CultureInfo.InvariantCulture,
                $"{Path.GetFileName(file)} | {full}+{brief} | {insights} | {links.Count - missing.Count}/{links.Count} | {words.Count} | {warnings.Count}\n"
            );
            table.AppendJoin(
                "",
                missing.Select(link => $"    lost: {link}\n").Concat(warnings.Select(w => $"    {w}\n"))
            );
        }

        output.WriteLine(table.ToString());
        ((double)kept / all).ShouldBeGreaterThanOrEqualTo(LinksToKeep);
        lost.ShouldBeEmpty();
    }

    private static HashSet<string> Links(string text) =>
        [
            .. MarkdownLink()
                .Matches(Picture().Replace(text, ""))
                .Select(match => match.Groups["url"].Value)
                .Where(url =>
                    !url.Contains('#', StringComparison.Ordinal) || url.Contains('/', StringComparison.Ordinal)
                ),
        ];

    private static IEnumerable<string> Links(Digest digest) =>
        digest
            .Summary.SelectMany(LinksIn.Line)
            .Concat(LinksIn.Blocks(digest.Introduction))
            .Concat(digest.Sections.SelectMany(section => LinksIn.Blocks(section.Introduction)))
            .Concat(digest.Stories.SelectMany(story => LinksIn.Blocks(story.Body)))
            .Concat(digest.Stories.SelectMany(story => LinksIn.Blocks(story.Insight?.Blocks ?? [])))
            .Select(link => link.Target)
            .Concat(digest.Stories.Select(story => story.Url).OfType<Uri>())
            .Append(digest.Community?.Link)
            .OfType<Uri>()
            .Select(target => target.OriginalString);

    /// <summary>The words under the front matter, without markup, addresses and the numbers before items and titles.</summary>
    private static IEnumerable<string> Body(string text)
    {
        var body = text[text.IndexOf("\n---", StringComparison.Ordinal)..];
        var card = body.IndexOf("<div", StringComparison.Ordinal);
        body = card < 0 ? body : body[..card];
        return Words.Of(Markup().Replace(body, " "));
    }

    [GeneratedRegex(@"!\[[^\]]*\]\([^)]*\)")]
    private static partial Regex Picture();

    [GeneratedRegex(@"(?:\]\(|href="")(?<url>https?://[^)""]+)")]
    private static partial Regex MarkdownLink();

    [GeneratedRegex(@"\]\([^)]*\)|<[a-z/][^>]*>|^\s*(?:#+\s*)?(?:\*\*)?[0-9]+\.(?=\s)", RegexOptions.Multiline)]
    private static partial Regex Markup();
}
