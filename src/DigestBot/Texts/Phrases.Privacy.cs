namespace DigestBot.Texts;

/// <summary>What the bot says of what it keeps of people.</summary>
internal abstract partial class Phrases
{
    public abstract string PrivacyDescription { get; }
    public abstract string PrivacyButton { get; }
    public abstract string PrivacyInPrivate { get; }

    /// <param name="days">For how many days details of what was sent are kept.</param>
    public abstract string WhatIsKept(int days);

    public abstract string ExportButton { get; }

    /// <summary>Under the file; at most 1024 characters.</summary>
    public abstract string ExportCaption { get; }

    public abstract string EraseButton { get; }
    public abstract string EraseForSure { get; }
    public abstract string EraseNowButton { get; }
    public abstract string Erased { get; }
}
