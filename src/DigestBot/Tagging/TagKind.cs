namespace DigestBot.Tagging;

/// <summary>What sort of thing a name of the lexicon stands for.</summary>
internal enum TagKind
{
    /// <summary>A company, laboratory, university or authority.</summary>
    Organisation,

    /// <summary>Something with a name of its own: a model family, a program, a device, a format.</summary>
    Product,

    /// <summary>A subject that stories are about.</summary>
    Topic,
}
