namespace DigestBot.Texts;

/// <summary>Simplified Chinese.</summary>
internal sealed partial class Chinese() : Phrases(Language.Chinese)
{
    public static readonly Chinese Instance = new();
}
