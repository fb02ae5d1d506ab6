using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DigestBot.Digests;
using DigestBot.Parsing;

namespace DigestBot.Tests.Parsing;

/// <summary>
/// Real digests by three editors. The table is for a person's eye: are the story counts right? The heading of an
/// overview is the one thing that is not kept: the overview becomes the summary.
/// </summary>
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
        foreach (var file in (IEnumerable<string>)[.. Shared.Files("seed"), .. Shared.Files("corpus")])
        {
            var text = File.ReadAllText(file);
            var result = DigestParser.Parse(new DigestSource(file, File.ReadAllBytes(file)));
            var (digest, warnings) = result.ShouldBeOfType<Parsed>((result as Refused)?.Error.ToString());

            var links = Links(text[text.IndexOf("\n---", StringComparison.Ordinal)..]);
            var missing = links.Except(Links(digest)).ToList();
            var words = Words.OfMarkdown(text).Except(Words.Of(digest)).Where(word => !Overview.IsTitle(word)).ToList();
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
                missing.Concat(words).Select(thing => $"    lost: {thing}\n").Concat(warnings.Select(w => $"    {w}\n"))
            );
        }

        output.WriteLine(table.ToString());
        ((double)kept / all).ShouldBeGreaterThanOrEqualTo(LinksToKeep);
        lost.ShouldBeEmpty();
    }

    /// <summary>Addresses that lead somewhere (<c>https://#</c> does not), pictures apart.</summary>
    private static HashSet<string> Links(string text) =>
        [
            .. Address()
                .Matches(Picture().Replace(text, ""))
                .Select(match => match.Value)
                .Where(url => Uri.TryCreate(url, UriKind.Absolute, out _)),
        ];

    /// <summary>Every address that a reader of the digest can reach; a picture that links to itself is a picture.</summary>
    private static IEnumerable<string> Links(Digest digest)
    {
        IReadOnlyList<Block> blocks =
        [
            .. digest.Summary.Select(line => new Paragraph(line)),
            .. digest.Introduction,
            .. digest.Sections.SelectMany(section => section.Introduction),
            .. digest.Stories.SelectMany(story => story.Body.Concat(story.Insight?.Blocks ?? [])),
        ];
        return Inlines
            .In(blocks)
            .OfType<Link>()
            .Select(link => link.Target)
            .Concat(digest.Stories.Select(story => story.Url).OfType<Uri>())
            .Concat(digest.Community is { } group ? [group.Link] : [])
            .Select(target => target.OriginalString);
    }

    [GeneratedRegex(@"\[!\[[^\]]*\]\((?<url>[^)]*)\)\]\(\k<url>\)|!\[[^\]]*\]\([^)]*\)|<(?:img|video)[^>]*>")]
    private static partial Regex Picture();

    [GeneratedRegex(@"https?://[A-Za-z0-9\-._~:/?#@!$&'+,;=%]+")]
    private static partial Regex Address();
}
