namespace DigestBot.Storing;

/// <summary>How much room the disk has on which the store lies.</summary>
/// <param name="Folder">A folder of that disk.</param>
/// <param name="Free">What may still be written, in bytes.</param>
/// <param name="Least">What is to stay free, in bytes.</param>
internal readonly record struct DiskRoom(string Folder, long Free, long Least)
{
    private const long Megabyte = 1024 * 1024;

    public long FreeMegabytes => Free / Megabyte;

    public long LeastMegabytes => Least / Megabyte;

    /// <summary>Whether it is nearly full.</summary>
    public bool IsLittle => Free < Least;

    /// <summary>Whether it is so far from nearly full that it does not become so by the next day's writes.</summary>
    public bool IsAmple => Free >= Least + Least / 4;

    /// <summary>How many bytes of the disk under a folder may still be written.</summary>
    /// <exception cref="IOException">The disk does not say.</exception>
    public static long FreeUnder(string folder) => new DriveInfo(folder).AvailableFreeSpace;

    /// <summary>Looks at the disk.</summary>
    /// <exception cref="IOException">The disk does not say.</exception>
    public static DiskRoom Of(StoreFiles files, StoringSettings settings, FreeSpace free) =>
        // A backup beside the store takes as much as the store, and so does the log at its longest.
        new(files.ExistingFolder, free(files.ExistingFolder), Math.Max(settings.LeastFree * Megabyte, 2 * files.Size));
}
