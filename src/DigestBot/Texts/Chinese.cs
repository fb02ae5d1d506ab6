namespace DigestBot.Texts;

/// <summary>Simplified Chinese.</summary>
internal sealed partial class Chinese : Phrases
{
    public static readonly Chinese Instance = new();
}
