namespace DigestBot.Texts;

/// <summary>English.</summary>
internal sealed partial class English() : Phrases(Language.English)
{
    public static readonly English Instance = new();
}
