using System.Text.Json.Serialization;

namespace DigestBot.Digests;

/// <summary>
/// A piece of running text: the closed set that renderers and the search index read.
/// No Markdown type and no HTML string leaves the parser.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "block")]
[JsonDerivedType(typeof(Paragraph), "p")]
[JsonDerivedType(typeof(Subheading), "h")]
[JsonDerivedType(typeof(ListBlock), "list")]
[JsonDerivedType(typeof(QuoteBlock), "quote")]
[JsonDerivedType(typeof(CodeBlock), "code")]
[JsonDerivedType(typeof(TableBlock), "table")]
internal abstract record Block;

/// <summary>Text that flows. A <c>**label:**</c> line is a paragraph that begins with <see cref="Strong"/>.</summary>
internal sealed record Paragraph(IReadOnlyList<Inline> Content) : Block;

/// <summary>A heading inside a story's text.</summary>
internal sealed record Subheading(IReadOnlyList<Inline> Content) : Block;

/// <summary>A list; each item holds blocks, so that lists nest.</summary>
/// <param name="Start">The number of the first item; null where the list is bulleted.</param>
/// <param name="Items">What each item holds.</param>
internal sealed record ListBlock(int? Start, IReadOnlyList<IReadOnlyList<Block>> Items) : Block;

/// <summary>A quotation.</summary>
internal sealed record QuoteBlock(IReadOnlyList<Block> Content) : Block;

/// <summary>Text to be shown letter by letter.</summary>
/// <param name="Language">What it is written in, as the editor names it.</param>
/// <param name="Code">The text with its line breaks, without the closing one.</param>
internal sealed record CodeBlock(string? Language, string Code) : Block;

/// <summary>A table.</summary>
/// <param name="Header">The cells of the head; empty where there is none.</param>
/// <param name="Rows">Rows of cells; each as long as the widest row.</param>
internal sealed record TableBlock(
    IReadOnlyList<IReadOnlyList<Inline>> Header,
    IReadOnlyList<IReadOnlyList<IReadOnlyList<Inline>>> Rows
) : Block;
