using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>A part of the file at its top level, as the search for stories sees it.</summary>
/// <param name="Line">Where it begins, counted from 1.</param>
internal abstract record Piece(int Line);

/// <summary>A heading.</summary>
/// <param name="Line">Where it stands, counted from 1.</param>
/// <param name="Level">1 to 6; 1 is the highest.</param>
/// <param name="Content">Its text.</param>
internal sealed record HeadingPiece(int Line, int Level, IReadOnlyList<Inline> Content) : Piece(Line);

/// <summary>A block of text.</summary>
internal sealed record BlockPiece(int Line, Block Block) : Piece(Line);

/// <summary>A line across the page.</summary>
internal sealed record RulePiece(int Line) : Piece(Line);

/// <summary>An invitation to a group.</summary>
internal sealed record CommunityPiece(int Line, Community Community) : Piece(Line);
