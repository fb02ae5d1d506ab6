namespace DigestBot.Texts;

/// <summary>English.</summary>
internal sealed partial class English : Phrases
{
    public static readonly English Instance = new();
}
