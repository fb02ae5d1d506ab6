namespace DigestBot.Parsing;

/// <summary>How likely a list under a heading is a list of stories, as far as the heading tells.</summary>
internal enum ListEvidence
{
    /// <summary>The heading may be a story itself: only items with links count.</summary>
    LinksNeeded,

    /// <summary>The heading is neither linked nor numbered: items without links count if they are the text.</summary>
    LinksOptional,

    /// <summary>Its neighbours are linked or numbered stories, and it is not: a list that it begins with counts.</summary>
    Certain,
}
