namespace LocalTelegram.Formatting;

/// <summary>A tag that waits for its end.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Argument">The value that matters to this tag, such as the address of a link; empty for none.</param>
/// <param name="Format">How a moment is to be shown; only <c>tg-time</c> has one.</param>
/// <param name="Offset">Where its stretch begins, in UTF-16 code units of the output.</param>
/// <param name="ByteOffset">The same in bytes of the output.</param>
internal sealed record OpenTag(string Name, string Argument, string Format, int Offset, int ByteOffset);
