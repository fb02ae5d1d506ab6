using System.Globalization;
using DigestBot.Storing.Files;

namespace DigestBot.Storing.Backups;

/// <summary>Puts a backup in the store's place.</summary>
/// <remarks>
/// 1. Hold the store, so that no bot runs on it. 2. Copy the backup beside it, and check the copy: its seal, its pages,
/// every document, its form. 3. Write into the copy that it was restored (<see cref="RestoredStore"/>), and force it.
/// 4. Bring the old store's log into its file, so that nothing stands beside it that could be taken for a part of the
/// new one; where the old store is damaged, put its log aside instead. 5. In one step give the old store another name
/// and the copy its own, and force that.
/// Cut off before 5, the old store stands in its place, after it the new one. A copy that is left over is overwritten
/// by the next try.
/// </remarks>
internal static class Restore
{
    /// <param name="backup">The backup's file; a store's file with its log beside it will do too.</param>
    /// <param name="day">The day of the restore, where the digest is published.</param>
    /// <param name="progress">Hears how far the reading is, which takes the longest.</param>
    /// <exception cref="StoreInUseException">A bot runs on the store.</exception>
    /// <exception cref="StoreException">The backup is of a later form.</exception>
    /// <exception cref="InvalidDataException">It is damaged, or no backup.</exception>
    public static async Task<Restored> RunAsync(
        string backup,
        StoreFiles files,
        DateOnly day,
        DateTimeOffset now,
        IProgress<Headway>? progress = null
    )
    {
        files.CreateFolder();
        using var held = StoreLock.Take(files);
        var copy = new StoreFiles(NameBeside(files, "restoring"));
        try
        {
            var seal = Copy(backup, copy);
            var contents = StoreContents.Read(copy.Database, backup, progress);
            using (var store = Store.Open(backup, copy))
            {
                await RestoredStore.BeginAsync(store, day, now);
            }

            File.Delete(copy.Log);
            return new Restored(contents, seal?.MadeAt, PutInPlace(copy, files, now));
        }
        finally
        {
            copy.DeleteDatabase();
        }
    }

    /// <returns>The seal it bore; the copy is without it.</returns>
    private static Seal? Copy(string backup, StoreFiles copy)
    {
        copy.DeleteDatabase();
        File.Copy(backup, copy.Database);
        var seal = Seal.Verify(copy.Database);
        if (seal is null && File.Exists(new StoreFiles(backup).Log))
        {
            File.Copy(new StoreFiles(backup).Log, copy.Log);
        }

        using var data = new DiskFile(copy.Database);
        using var log = new DiskFile(copy.Log);
        data.SetLength(data.Length - (seal is null ? 0 : Seal.Length));
        if (data.Length == 0)
        {
            throw new InvalidDataException("It is empty.");
        }

        Recovery.Run(data, log);
        return seal;
    }

    /// <returns>Where the old store is kept; null where there was none.</returns>
    private static string? PutInPlace(StoreFiles copy, StoreFiles files, DateTimeOffset now)
    {
        var stamp = now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var aside = new StoreFiles(NameBeside(files, $"before-restore-{stamp}"));
        if (!TryEmptyLog(files) && File.Exists(files.Log))
        {
            File.Move(files.Log, aside.Log);
        }

        var wasThere = File.Exists(files.Database);
        if (wasThere)
        {
            File.Replace(copy.Database, files.Database, aside.Database);
        }
        else
        {
            File.Move(copy.Database, files.Database);
        }

        Durable.ForceName(files.Database);
        return wasThere ? aside.Database : null;
    }

    private static bool TryEmptyLog(StoreFiles files)
    {
        if (!File.Exists(files.Database))
        {
            return false;
        }

        try
        {
            using var data = new DiskFile(files.Database);
            using var log = new DiskFile(files.Log);
            Recovery.Run(data, log);
            return true;
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            // Damage is why people restore.
            return false;
        }
    }

    private static string NameBeside(StoreFiles files, string what) =>
        $"{Path.ChangeExtension(files.Database, null)}-{what}{Path.GetExtension(files.Database)}";
}

/// <summary>What a restore has brought.</summary>
/// <param name="Contents">What the store now holds.</param>
/// <param name="MadeAt">When the backup was made; null where it bears no seal.</param>
/// <param name="KeptAt">Where the old store is kept; null where there was none.</param>
internal sealed record Restored(StoreContents Contents, DateTimeOffset? MadeAt, string? KeptAt);
