namespace DigestBot.Tagging;

/// <summary>A place in a text where a thing of the lexicon is named.</summary>
/// <param name="Entry">The thing.</param>
/// <param name="Start">The first character of the name.</param>
/// <param name="Length">The characters it takes up, without a version that follows.</param>
internal readonly record struct Mention(LexiconEntry Entry, int Start, int Length)
{
    /// <summary>The first character behind it.</summary>
    public int End => Start + Length;
}
