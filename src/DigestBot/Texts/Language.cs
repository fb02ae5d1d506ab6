namespace DigestBot.Texts;

/// <summary>The languages the bot speaks.</summary>
internal enum Language
{
    /// <summary>Simplified Chinese (zh-Hans): the default.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}
