namespace DigestBot.Tagging;

/// <summary>A lexicon that cannot be used. The message names the place and the mend.</summary>
internal sealed class LexiconException(string fileName, long line, long column, string problem)
    : Exception($"{fileName}, line {line}, column {column}: {problem}")
{
    /// <summary>The line it is in, from 1.</summary>
    public long Line => line;

    /// <summary>The column it begins at, from 1.</summary>
    public long Column => column;
}
