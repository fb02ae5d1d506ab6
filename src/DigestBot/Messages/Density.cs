namespace DigestBot.Messages;

/// <summary>How much of each story a day shows. Stored as numbers, which therefore keep their meaning.</summary>
internal enum Density
{
    /// <summary>The headline with its points, in one message that one browses; as a document, like <see cref="Brief"/>.</summary>
    Browsable = 0,

    /// <summary>Titles with their leads.</summary>
    Standard = 1,

    /// <summary>Everything that the editor wrote.</summary>
    Full = 2,

    /// <summary>The headline and one list of linked titles.</summary>
    Brief = 3,
}
