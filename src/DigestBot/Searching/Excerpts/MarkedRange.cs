namespace DigestBot.Searching.Excerpts;

/// <summary>A place in a text where something that was looked for stands.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Number">Which of the things looked for it is.</param>
internal readonly record struct MarkedRange(int Start, int End, int Number);
