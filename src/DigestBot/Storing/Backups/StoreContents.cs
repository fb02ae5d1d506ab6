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
    /// <summary>Reads a store that nobody owns and that has no log; changes nothing in it.</summary>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="InvalidDataException">It is damaged, or none of DigestBot's.</exception>
    /// <exception cref="StoreException">It is of a later form.</exception>
    public static StoreContents Read(string path, string name)
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
            return ReadAll(database, name, data.Length);
        }
        catch (Exception error) when (error is not (StoreException or InvalidDataException))
        {
            // LiteDB says in many ways that it does not understand what it reads.
            throw new InvalidDataException($"It cannot be read: {error.Message.TrimEnd('.')}.", error);
        }
    }

    private static StoreContents ReadAll(LiteDatabase database, string name, long bytes)
    {
        if (!StoreForm.IsOurs(database))
        {
            throw new InvalidDataException("It is a database of LiteDB, but none of DigestBot's.");
        }

        StoreForm.Check(database, name);
        var counts = database
            .GetCollectionNames()
            .ToList()
            .ToDictionary(
                collection => collection,
                collection => database.GetCollection(collection).FindAll().Count(row => row.Count > 0)
            );
        return new StoreContents(
            counts.GetValueOrDefault(Collections.Digests),
            counts.GetValueOrDefault(Collections.Stories),
            counts.GetValueOrDefault(Collections.Deliveries),
            bytes
        );
    }
}
