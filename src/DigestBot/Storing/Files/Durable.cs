namespace DigestBot.Storing.Files;

/// <summary>What a file system keeps for good.</summary>
internal static class Durable
{
    /// <summary>
    /// Forces the name that a file was given. .NET has no call to force a folder; ext4, XFS and Btrfs write a file's
    /// new name along with the next force of the file.
    /// </summary>
    public static void ForceName(string path)
    {
        using var file = new DiskFile(path);
        file.Force();
    }
}
