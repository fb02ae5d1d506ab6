namespace DigestBot.Parsing;

/// <summary>Something that was kept but not understood.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Message">What it is and what was made of it, in English.</param>
internal sealed record ParseWarning(int Line, string Message);
