namespace DigestBot.Rendering.Splitting;

/// <summary>What a message would be broken at, from the boundary a reader would choose to the last resort.</summary>
internal enum Boundary
{
    /// <summary>Between two sections: where a reader would break first.</summary>
    Section,

    /// <summary>Between two stories.</summary>
    Story,

    /// <summary>Between two paragraphs, lists or quotes.</summary>
    Block,

    /// <summary>Between two items of a list, rows of a table or lines of code.</summary>
    Item,

    /// <summary>After a sentence.</summary>
    Sentence,

    /// <summary>After a comma or a colon.</summary>
    Clause,

    /// <summary>Between two words.</summary>
    Word,

    /// <summary>Inside a word longer than a message.</summary>
    Grapheme,
}
