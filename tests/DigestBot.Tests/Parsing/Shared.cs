using System.Runtime.CompilerServices;

namespace DigestBot.Tests.Parsing;

/// <summary>Real digests beside the repository, which do not belong into it: where they are absent, tests are skipped.</summary>
internal static class Shared
{
    public static IReadOnlyList<string> Files(string folder, [CallerFilePath] string thisFile = "")
    {
        var root = new DirectoryInfo(Path.GetDirectoryName(thisFile)!);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "DigestBot.sln")))
        {
            root = root.Parent;
        }

        var path = Path.Combine(root?.FullName ?? ".", "..", "shared", folder);
        if (!Directory.Exists(path))
        {
            Assert.Skip($"The real digests are not here: {path}");
        }

        return [.. Directory.EnumerateFiles(path, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }
}
