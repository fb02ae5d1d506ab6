using DigestBot.Digests;

namespace DigestBot.Storing.Days;

/// <summary>What became of a digest that was handed to the store.</summary>
/// <param name="Digest">The digest as it now stands, with its revision and lasting story ids.</param>
/// <param name="Change">Whether it was new.</param>
internal sealed record TakenIn(Digest Digest, Change Change);

/// <summary>How a digest differs from what was stored for its day.</summary>
internal enum Change
{
    /// <summary>The day had none.</summary>
    New,

    /// <summary>The day had another text; this one is its next revision.</summary>
    Changed,

    /// <summary>The very text is stored already; nothing was written.</summary>
    Unchanged,
}
