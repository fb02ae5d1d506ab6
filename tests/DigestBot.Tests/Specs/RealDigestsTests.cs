using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Parsing;
using DigestBot.Rendering;
using DigestBot.Tests.Parsing;
using DigestBot.Tests.Rendering;
using DigestBot.Texts;

namespace DigestBot.Tests.Specs;

/// <summary>
/// Real digests by three editors, as they reach their readers. The table is for a person's eye: are the story counts
/// right? The heading of an overview is the one thing that is not kept: the overview becomes the summary.
/// </summary>
public sealed class RealDigestsTests(ITestOutputHelper output)
{
    private const double LinksToKeep = 0.995;

    private static readonly RenderSettings Settings = new(
        Language.Chinese,
        new DeepLink("digest_bot"),
        InviteToCommunity: true
    );

    [Fact]
    public void Every_real_digest_is_read_and_its_links_and_words_reach_the_reader()
    {
        var lost = new List<string>();
        var rows = Shared.Files("seed").Concat(Shared.Files("corpus")).Select(file => Row(file, lost)).ToList();

        output.WriteLine(RealDigestsTable.Of(rows));
        output.WriteLine(string.Join('\n', lost));
        var links = (double)rows.Sum(row => row.Links);
        (rows.Sum(row => row.InClassic) / links).ShouldBeGreaterThanOrEqualTo(LinksToKeep);
        (rows.Sum(row => row.InRich) / links).ShouldBeGreaterThanOrEqualTo(LinksToKeep);
        rows.Sum(row => row.WordsLost).ShouldBe(0);
    }

    private static RealDigestsRow Row(string file, List<string> lost)
    {
        var source = new DigestSource(Path.GetFileName(file), File.ReadAllBytes(file));
        var result = DigestParser.Parse(source);
        var (digest, warnings) = result.ShouldBeOfType<Parsed>((result as Refused)?.Error.ToString());
        var markdown = new WrittenMarkdown(File.ReadAllText(file));
        var classic = Reached(digest, Style.Classic, html => TelegramHtml.Read(html).Links);
        var rich = Reached(digest, Style.Rich, html => RichHtmlText.Read(html).Links);
        var words = Words.OfMarkdown(markdown.Body).Except(Words.Of(digest)).Where(word => !Overview.IsTitle(word));
        IReadOnlyList<string> wordsLost = [.. words];

        string name = $"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}";
        lost.AddRange(markdown.Links.Except(classic).Select(link => $"{name}: not in the classic messages: {link}"));
        lost.AddRange(markdown.Links.Except(rich).Select(link => $"{name}: not in the rich messages: {link}"));
        lost.AddRange(wordsLost.Select(word => $"{name}: lost: {word}"));
        lost.AddRange(warnings.Select(warning => $"{name}({warning.Line}): {warning.Message}"));
        return new RealDigestsRow(
            name,
            digest.Sections.Count(section => section.Stories.Count > 0),
            digest.Stories.Count(story => story.Kind == StoryKind.Full),
            digest.Stories.Count(story => story.Kind == StoryKind.Brief),
            digest.Stories.Count(story => story.Insight is not null),
            markdown.Links.Count,
            markdown.Links.Count(classic.Contains),
            markdown.Links.Count(rich.Contains),
            markdown.Images,
            wordsLost.Count,
            warnings.Count
        );
    }

    /// <summary>Every address in the messages of a day, and under them.</summary>
    private static HashSet<string> Reached(Digest digest, Style style, Func<string, IReadOnlyList<string>> links)
    {
        var messages = DayRenderer.Render(digest, style, Settings).Messages;
        return
        [
            .. messages.SelectMany(message => links(message.Html)),
            .. messages
                .SelectMany(message => message.Buttons.SelectMany(row => row))
                .OfType<LinkButton>()
                .Select(button => button.Target.AbsoluteUri),
        ];
    }
}
