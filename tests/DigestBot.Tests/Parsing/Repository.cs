namespace DigestBot.Tests.Parsing;

/// <summary>Where the repository lies: the folder of the solution above the test program.</summary>
internal static class Repository
{
    public static readonly string Root = FindRoot();

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
