using System.Security.Cryptography;
using DigestBot.Storing.Files;

namespace DigestBot.Storing.Backups;

/// <summary>A store in one file, sealed: the database page by page, then its <see cref="Seal"/>.</summary>
internal static class Backup
{
    /// <summary>How many bytes <see cref="WriteAsync"/> writes.</summary>
    public static long LengthOf(Snapshot snapshot) => snapshot.Length + Seal.Length;

    /// <exception cref="OperationCanceledException">It was cancelled, or the store is closed; what is written is no backup.</exception>
    public static async Task WriteAsync(
        Snapshot snapshot,
        Stream target,
        DateTimeOffset madeAt,
        CancellationToken cancellation,
        IProgress<Headway>? progress = null
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, snapshot.Closing);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var written = 0L;
        foreach (var pages in snapshot.Read(created: madeAt))
        {
            hash.AppendData(pages.Span);
            await target.WriteAsync(pages, stop.Token);
            written += pages.Length;
            Headway.Report(progress, "Writing", written, snapshot.Length);
        }

        var seal = new Seal(madeAt, Convert.ToHexStringLower(hash.GetHashAndReset()));
        await target.WriteAsync(seal.ToBytes(), stop.Token);
    }
}
