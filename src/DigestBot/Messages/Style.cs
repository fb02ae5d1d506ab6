namespace DigestBot.Messages;

/// <summary>In which of Telegram's forms a day is shown.</summary>
internal enum Style
{
    /// <summary>Texts of 4096 characters, which every client shows.</summary>
    Classic,

    /// <summary>One document with folded stories, which clients before June 2026 cannot show.</summary>
    Rich,
}
