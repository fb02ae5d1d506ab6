namespace DigestBot.Rendering.Markup;

/// <summary>A piece of a message's text: what is split and measured, before any HTML is written.</summary>
internal abstract record Node;

/// <summary>Characters as the reader sees them.</summary>
internal sealed record Words(string Value) : Node;

/// <summary>A marked stretch of text. A slice of it keeps the very same mark, so that neighbours join again.</summary>
internal sealed record Element(Mark Mark, IReadOnlyList<Node> Content) : Node;
