namespace LocalTelegram.Formatting;

/// <summary>The markup is wrong, in TDLib's words, such as <c>Unclosed start tag at byte offset 3</c>.</summary>
internal sealed class ParseException(string message) : Exception(message);
