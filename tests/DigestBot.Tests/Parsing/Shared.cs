namespace DigestBot.Tests.Parsing;

/// <summary>Real digests beside the repository, which do not belong into it: where they are absent, tests are skipped.</summary>
internal static class Shared
{
    public static IReadOnlyList<string> Files(string folder)
    {
        var path = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", folder));
        if (!Directory.Exists(path))
        {
            Assert.Skip($"The real digests are not on this machine: {path} is absent.");
        }

        return [.. Directory.EnumerateFiles(path, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }
}
