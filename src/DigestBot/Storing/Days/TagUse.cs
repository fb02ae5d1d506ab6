using DigestBot.Digests;

namespace DigestBot.Storing.Days;

/// <summary>A tag that stories bear.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Stories">How many stories bear it, at least one.</param>
internal sealed record TagUse(Tag Tag, int Stories);
