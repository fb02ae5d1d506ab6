using DigestBot.Parsing;

namespace DigestBot.Importing;

/// <summary>Reads digests from files.</summary>
internal static class FileReader
{
    private static readonly EnumerationOptions AnyCase = new() { MatchCasing = MatchCasing.CaseInsensitive };

    /// <summary>
    /// The digests in a folder, by name: what ends in <c>.md</c>, save what editors and systems hide there
    /// (<c>.#day.md</c>, <c>._day.md</c>). Folders in it are not looked into.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public static IReadOnlyList<FileInfo> FilesIn(string folder) =>
        [
            .. new DirectoryInfo(folder)
                .GetFiles("*.md", AnyCase)
                .Where(file => !file.Name.StartsWith('.'))
                .OrderBy(file => file.Name, StringComparer.Ordinal),
        ];

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static async Task<DigestSource> ReadAsync(string path, CancellationToken cancellation) =>
        new(path, await File.ReadAllBytesAsync(path, cancellation));
}
