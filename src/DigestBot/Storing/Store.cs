using LiteDB;

namespace DigestBot.Storing;

/// <summary>
/// The database file, owned by this process. Reads go straight to it; every write goes through the one writer.
/// </summary>
/// <remarks>
/// Rows are documents written and read by hand: the object mapper trims strings, turns empty ones into null and
/// moves dates into local time. Times are kept as milliseconds since 1970, UTC.
/// </remarks>
internal sealed class Store : IDisposable
{
    /// <summary>The form of what is stored; a store of a later form is refused.</summary>
    private const int Version = 1;

    private readonly StoreLock _lock;
    private readonly LiteDatabase _database;
    private readonly StoreWriter _writer;

    private Store(StoreLock held, LiteDatabase database)
    {
        _lock = held;
        _database = database;
        _writer = new StoreWriter(database);
    }

    /// <param name="startFresh">Whether what a former process left is thrown away.</param>
    /// <exception cref="StoreInUseException">Another process owns the store.</exception>
    /// <exception cref="StoreException">The file cannot be used; the message says what to do.</exception>
    public static Store Open(StoreFiles files, bool startFresh = false)
    {
        StoreLock? held = null;
        LiteDatabase? database = null;
        try
        {
            files.CreateFolder();
            held = StoreLock.Take(files);
            if (startFresh)
            {
                files.DeleteDatabase();
            }

            // Binary: the default collation is the machine's culture, and an index breaks when ICU changes.
            database = new LiteDatabase(
                new ConnectionString
                {
                    Filename = files.Database,
                    Connection = ConnectionType.Direct,
                    Collation = Collation.Binary,
                }
            );
            CheckVersion(database, files);
            Collections.Prepare(database);
            return new Store(held, database);
        }
        catch (Exception error)
        {
            database?.Dispose();
            held?.Dispose();
            throw error is StoreInUseException or StoreException
                ? error
                : new StoreException(
                    $"The store {files.Database} cannot be opened: {error.Message} "
                        + "See that its folder can be written, or put back a backup.",
                    error
                );
        }
    }

    public ILiteCollection<BsonDocument> this[string collection] => _database.GetCollection(collection);

    /// <summary>Runs a write in a transaction; the task ends when it is on disk.</summary>
    public Task<T> WriteAsync<T>(Func<ILiteDatabase, T> write) => _writer.WriteAsync(write);

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Action<ILiteDatabase> write) =>
        _writer.WriteAsync(database =>
        {
            write(database);
            return true;
        });

    public void Dispose()
    {
        _writer.Dispose();
        _database.Dispose();
        _lock.Dispose();
    }

    private static void CheckVersion(LiteDatabase database, StoreFiles files)
    {
        if (database.UserVersion > Version)
        {
            throw new StoreException(
                $"The store {files.Database} was written by a later DigestBot (form {database.UserVersion}, "
                    + $"known is {Version}). Install that version again, or put back an older backup."
            );
        }

        database.UserVersion = Version;
    }
}
