namespace LocalTelegram.Tests;

/// <summary>Where the solution lies.</summary>
internal static class RepositoryRoot
{
    /// <summary>The full path of something in the repository, there or not; null where there is no repository.</summary>
    public static string? Find(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DigestBot.sln")))
            {
                return Path.Combine(folder.FullName, relative);
            }
        }

        return null;
    }
}
