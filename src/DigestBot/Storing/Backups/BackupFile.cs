using DigestBot.Storing.Files;

namespace DigestBot.Storing.Backups;

/// <summary>Makes the file of a backup.</summary>
/// <remarks>
/// 1. Write it beside the target, under another name, for this user alone: it holds what people follow and what they
/// were sent. 2. Force it to disk. 3. Read all of it again: seal, pages, every document. 4. Only then give it its name,
/// and force that. Whatever fails, what stood under the name stands there still.
/// </remarks>
internal static class BackupFile
{
    /// <param name="write">Writes the backup.</param>
    /// <param name="progress">Hears how far the reading is.</param>
    /// <exception cref="InvalidDataException">What was written is no sound backup.</exception>
    public static async Task<StoreContents> MakeAsync(
        string path,
        bool replace,
        Func<Stream, Task> write,
        IProgress<Headway>? progress = null
    )
    {
        var unfinished = path + ".part";
        try
        {
            await WriteAsync(unfinished, write);
            _ = Seal.Verify(unfinished) ?? throw new InvalidDataException("It was cut off.");
            var contents = StoreContents.Read(unfinished, path, progress);
            if (replace)
            {
                // A log left behind under the old file's name has nothing to do with the new one.
                File.Delete(new StoreFiles(path).Log);
            }

            File.Move(unfinished, path, replace);
            Durable.ForceName(path);
            return contents;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var file = new FileStream(path, options);
        await write(file);
        file.Flush(flushToDisk: true);
    }
}
