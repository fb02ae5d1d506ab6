namespace DigestBot.Tests.Parsing;

/// <summary>Files of the repository, and of the real digests beside it, which do not belong into it.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string Specs => Path.Combine(Root, "tests", "DigestBot.Tests", "Specs", "Parsing");

    /// <summary>The Markdown files of a folder of real digests; where it is absent the test is skipped.</summary>
    public static IReadOnlyList<string> RealDigests(params IEnumerable<string> folders)
    {
        var shared = Path.Combine(Root, "..", "shared");
        if (!Directory.Exists(shared))
        {
            Assert.Skip($"The real digests are not on this machine: {Path.GetFullPath(shared)} is absent.");
        }

        return
        [
            .. folders
                .SelectMany(folder =>
                    Directory.EnumerateFiles(Path.Combine(shared, folder), "*.md", SearchOption.AllDirectories)
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DigestBot.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("DigestBot.sln is in no folder above.");
        }

        return folder.FullName;
    }
}
