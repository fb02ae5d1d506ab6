using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>What became of a file: a digest, or the reason why it is none.</summary>
internal abstract record ParseResult;

/// <summary>The file is a digest.</summary>
/// <param name="Digest">What it says.</param>
/// <param name="Warnings">What was kept but not understood, in the order of the file.</param>
internal sealed record Parsed(Digest Digest, IReadOnlyList<ParseWarning> Warnings) : ParseResult;

/// <summary>The file is no digest.</summary>
internal sealed record Refused(ParseError Error) : ParseResult;
