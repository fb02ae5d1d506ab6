using System.Text.Json.Serialization;

namespace DigestBot.Digests;

/// <summary>A piece of a line: the closed set that renderers and the search index read.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "inline")]
[JsonDerivedType(typeof(Text), "t")]
[JsonDerivedType(typeof(Strong), "b")]
[JsonDerivedType(typeof(Emphasis), "i")]
[JsonDerivedType(typeof(Strikethrough), "s")]
[JsonDerivedType(typeof(CodeSpan), "code")]
[JsonDerivedType(typeof(Link), "a")]
[JsonDerivedType(typeof(Image), "img")]
[JsonDerivedType(typeof(LineBreak), "br")]
internal abstract record Inline;

/// <summary>Plain characters, entities decoded.</summary>
internal sealed record Text(string Value) : Inline;

/// <summary>Bold.</summary>
internal sealed record Strong(IReadOnlyList<Inline> Content) : Inline;

/// <summary>Italic.</summary>
internal sealed record Emphasis(IReadOnlyList<Inline> Content) : Inline;

/// <summary>Struck out.</summary>
internal sealed record Strikethrough(IReadOnlyList<Inline> Content) : Inline;

/// <summary>Code within a line.</summary>
internal sealed record CodeSpan(string Code) : Inline;

/// <summary>A link with an http, https, tg or mailto address; what points elsewhere is kept as text.</summary>
internal sealed record Link(Uri Target, IReadOnlyList<Inline> Content) : Inline;

/// <summary>A picture by its address.</summary>
/// <param name="Source">Where it lies.</param>
/// <param name="Description">Its alternative text; empty where the editor gave none.</param>
internal sealed record Image(Uri Source, string Description) : Inline;

/// <summary>A line break that the editor meant.</summary>
internal sealed record LineBreak : Inline;
