namespace DigestBot.Parsing;

/// <summary>A Markdown file as it came in.</summary>
/// <param name="Name">Its file name or path: for messages, and for the date where only the name holds one.</param>
/// <param name="Content">Its bytes: UTF-8, at most 1 MiB.</param>
/// <param name="RedatedTo">
/// The day it is to stand for instead of its own (samples are kept young); story ids are made of this day.
/// </param>
internal sealed record DigestSource(string Name, ReadOnlyMemory<byte> Content, DateOnly? RedatedTo = null);
