using DigestBot.Parsing;

namespace DigestBot.Importing;

/// <summary>Reads digests from files.</summary>
internal static class FileReader
{
    /// <summary>What a digest's file is called.</summary>
    public const string Pattern = "*.md";

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static async Task<DigestSource> ReadAsync(string path, CancellationToken cancellation) =>
        new(path, await File.ReadAllBytesAsync(path, cancellation));
}
