using DigestBot.Storing.Files;
using LiteDB;
using LiteDB.Engine;

namespace DigestBot.Storing.Backups;

/// <summary>What a store holds, found by reading every document of it.</summary>
/// <param name="Digests">How many days.</param>
/// <param name="Stories">How many stories, dropped ones too.</param>
/// <param name="Deliveries">How many lines the ledger has.</param>
/// <param name="Bytes">How large the file is.</param>
internal sealed record StoreContents(int Digests, int Stories, int Deliveries, long Bytes)
{
    private const int ReportedAtOnce = 100;

    /// <summary>Reads a store that nobody owns and that has no log; changes nothing in it.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="progress">Hears how far the reading is.</param>
    /// <exception cref="InvalidDataException">It is damaged, or none of DigestBot's.</exception>
    /// <exception cref="StoreException">It is of a later form.</exception>
    public static StoreContents Read(string path, string name, IProgress<Headway>? progress = null)
    {
        using var data = new DiskFile(path);
        using var noLog = new MemoryStream();
        PageCheck.Run(data, new DatabasePages(data, data, logLength: 0));
        try
        {
            using var database = new LiteDatabase(
                new LiteEngine(
                    new EngineSettings
                    {
                        DataStream = new DataStream(data, new DiskFailure()),
                        LogStream = noLog,
                        ReadOnly = true,
                        Collation = LiteDB.Collation.Binary,
                    }
                )
            );
            return ReadAll(database, name, data.Length, progress);
        }
        catch (Exception error) when (error is not (StoreException or InvalidDataException))
        {
            // LiteDB says in many ways that it does not understand what it reads.
            throw new InvalidDataException($"It cannot be read: {error.Message.TrimEnd('.')}.", error);
        }
    }

    private static StoreContents ReadAll(LiteDatabase database, string name, long bytes, IProgress<Headway>? progress)
    {
        if (!StoreForm.IsOurs(database))
        {
            throw new InvalidDataException("It is a database of LiteDB, but none of DigestBot's.");
        }

        StoreForm.Check(database, name);
        var collections = database.GetCollectionNames().ToDictionary(one => one, one => database.GetCollection(one));
        var (read, all) = (0L, progress is null ? 0 : collections.Values.Sum(collection => collection.LongCount()));
        var counts = collections.ToDictionary(
            collection => collection.Key,
            collection => collection.Value.FindAll().Count(IsRead)
        );
        bool IsRead(BsonDocument row)
        {
            if (++read % ReportedAtOnce == 0 || read == all)
            {
                Headway.Report(progress, "Reading it through", read, all);
            }

            return row.Count > 0;
        }

        return new StoreContents(
            counts.GetValueOrDefault(Collections.Digests),
            counts.GetValueOrDefault(Collections.Stories),
            counts.GetValueOrDefault(Collections.Deliveries),
            bytes
        );
    }
}
