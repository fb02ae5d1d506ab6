namespace DigestBot.Messages;

/// <summary>How much of each story a day shows.</summary>
internal enum Density
{
    /// <summary>The headline and one list of linked titles.</summary>
    Brief,

    /// <summary>Titles with their leads.</summary>
    Standard,

    /// <summary>Everything that the editor wrote.</summary>
    Full,
}
