using System.Text.RegularExpressions;

namespace DigestBot.Tests.Specs;

/// <summary>What a Markdown file holds, counted without reading Markdown.</summary>
/// <param name="text">The file.</param>
internal sealed partial class WrittenMarkdown(string text)
{
    /// <summary>What stands below the front matter.</summary>
    public string Body { get; } = text[text.IndexOf("\n---", StringComparison.Ordinal)..];

    /// <summary>Pictures; one that links to itself is one.</summary>
    public int Images => Picture().Count(Body);

    /// <summary>Addresses that lead somewhere (<c>https://#</c> does not), pictures apart, as Telegram is told them.</summary>
    public IReadOnlySet<string> Links =>
        Address()
            .Matches(Picture().Replace(Body, ""))
            .Select(match => Uri.TryCreate(match.Value, UriKind.Absolute, out var address) ? address.AbsoluteUri : null)
            .OfType<string>()
            .ToHashSet();

    [GeneratedRegex(@"\[!\[[^\]]*\]\((?<url>[^)]*)\)\]\(\k<url>\)|!\[[^\]]*\]\([^)]*\)|<(?:img|video)[^>]*>")]
    private static partial Regex Picture();

    [GeneratedRegex(@"https?://[A-Za-z0-9\-._~:/?#@!$&'+,;=%]+")]
    private static partial Regex Address();
}
