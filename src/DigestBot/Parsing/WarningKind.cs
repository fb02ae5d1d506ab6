namespace DigestBot.Parsing;

/// <summary>What of a file was not taken over as it stands.</summary>
internal enum WarningKind
{
    /// <summary>A block that Markdown does not have.</summary>
    Unknown,

    /// <summary>A script or a style, which no reader is shown.</summary>
    Program,

    /// <summary>A comment or the like without an end.</summary>
    Unclosed,

    /// <summary>HTML within HTML beyond what is read.</summary>
    TooDeep,

    /// <summary>The address of a link that no text refers to.</summary>
    Unused,
}
