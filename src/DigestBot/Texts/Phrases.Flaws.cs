namespace DigestBot.Texts;

/// <summary>Why a file is no digest, and how to mend it. Texts are HTML; the file's name is escaped here.</summary>
internal abstract partial class Phrases
{
    /// <param name="place">File, line and column.</param>
    /// <param name="what">One of those that follow.</param>
    public abstract string FlawAt(string place, string what);

    /// <param name="kibibytes">How many are allowed.</param>
    public abstract string FlawTooLarge(int kibibytes);
    public abstract string FlawNotUtf8 { get; }
    public abstract string FlawOpenFrontMatter { get; }
    public abstract string FlawBrokenFrontMatter { get; }
    public abstract string FlawTooMuchMarkup { get; }
    public abstract string FlawTooDeep { get; }
    public abstract string FlawNoDate { get; }
    public abstract string FlawNoStory { get; }

    /// <param name="most">How many are allowed.</param>
    public abstract string FlawTooManyStories(int most);

    /// <param name="most">How many lines are allowed.</param>
    public abstract string FlawLongSummary(int most);
}
