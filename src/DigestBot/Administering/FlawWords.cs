using DigestBot.Digests;
using DigestBot.Parsing;
using DigestBot.Texts;

namespace DigestBot.Administering;

/// <summary>Why a file is no digest, as an administrator reads it: where, what, and how to mend it.</summary>
internal static class FlawWords
{
    public static string Of(ParseError error, Phrases phrases) => Of(error.Place, error.Flaw, phrases);

    public static string Of(string place, Flaw flaw, Phrases phrases) => phrases.FlawAt(place, Of(flaw, phrases));

    /// <summary>What and how alone.</summary>
    public static string Of(Flaw flaw, Phrases phrases) =>
        flaw switch
        {
            Flaw.TooLarge => phrases.FlawTooLarge(SourceText.MaxBytes / 1024),
            Flaw.NotUtf8 => phrases.FlawNotUtf8,
            Flaw.OpenFrontMatter => phrases.FlawOpenFrontMatter,
            Flaw.BrokenFrontMatter => phrases.FlawBrokenFrontMatter,
            Flaw.TooMuchMarkup => phrases.FlawTooMuchMarkup,
            Flaw.TooDeep => phrases.FlawTooDeep,
            Flaw.NoDate => phrases.FlawNoDate,
            Flaw.NoStory => phrases.FlawNoStory,
            Flaw.TooManyStories => phrases.FlawTooManyStories(DigestAssembly.MaxStories),
            Flaw.LongSummary => phrases.FlawLongSummary(SummaryReader.MaxLines),
            _ => throw new NotSupportedException(flaw.ToString()),
        };
}
