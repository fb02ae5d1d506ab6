using System.Text.RegularExpressions;

namespace DigestBot.Rendering.Markup;

/// <summary>
/// Where Telegram may find an entity that nobody marked: bare addresses and what looks like one
/// (<c>gpt-4.1.mini</c>), mail addresses, mentions, hashtags, cashtags, commands, bank cards. It guesses on the
/// generous side: a candidate too many costs nothing, one too few may lose a link.
/// </summary>
internal static partial class AutomaticEntities
{
    /// <summary>The offsets of all candidates.</summary>
    public static IEnumerable<int> In(string text) => Candidate().Matches(text).Select(match => match.Index);

    /// <summary>How many there are.</summary>
    public static int Count(string text) => Candidate().Count(text);

    // Each begins with its sign, what stands before it is looked at after: so the text is searched for the few signs at once.
    [GeneratedRegex(
        @"\.(?<=[\p{L}\p{N}]\.)(?=\p{L})|://|@(?=\w)|[#$](?=\w)|/(?<![\p{L}\p{N}/<]/)(?=\w)|[0-9](?:[ -]?[0-9]){12,18}",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Candidate();
}
