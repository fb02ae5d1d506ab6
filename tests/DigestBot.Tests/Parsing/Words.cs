using System.Text.RegularExpressions;
using DigestBot.Digests;

namespace DigestBot.Tests.Parsing;

/// <summary>The words of a text: runs of letters and digits.</summary>
internal static partial class Words
{
    public static IEnumerable<string> Of(string text) => Word().Matches(text).Select(match => match.Value);

    /// <summary>
    /// The words under a file's front matter, without addresses, tags and the numbers before items and titles. The
    /// invitation in raw HTML is left out: of it only the group is kept.
    /// </summary>
    public static IEnumerable<string> OfMarkdown(string file)
    {
        var body = file[file.IndexOf("\n---", StringComparison.Ordinal)..];
        var card = body.IndexOf("<div", StringComparison.Ordinal);
        body = Separate().Replace(card < 0 ? body : body[..card], " ");
        return Of(Glued().Replace(body, ""));
    }

    /// <summary>All that a digest says in its texts; addresses are not words.</summary>
    public static HashSet<string> Of(Digest digest) =>
        [
            .. Of(digest.Title),
            .. digest.Summary.SelectMany(line => Of(PlainText.Of(line))),
            .. Of(PlainText.Of(digest.Introduction)),
            .. digest.Sections.SelectMany(section => Of(section.Title).Concat(Of(PlainText.Of(section.Introduction)))),
            .. digest.Stories.SelectMany(Of),
        ];

    private static IEnumerable<string> Of(Story story) =>
        [
            .. Of(story.Title),
            .. Of(PlainText.Of(story.Body)),
            .. story.Insight is { } insight ? Of(insight.Label).Concat(Of(PlainText.Of(insight.Blocks))) : [],
        ];

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"<[a-z/][^>]*>|^\s*(?:#+\s*)?(?:\*\*)?[0-9]+\.(?=\s)", RegexOptions.Multiline)]
    private static partial Regex Separate();

    [GeneratedRegex(@"\]\([^)]*\)|[\[\]*`]")]
    private static partial Regex Glued();
}
