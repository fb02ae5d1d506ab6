using DigestBot.Storing.Files;
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
    private readonly IDisposable _owned;
    private readonly DurableDatabase _database;
    private readonly StoreWriter _writer;

    private Store(string name, DurableDatabase database, IDisposable owned)
    {
        _owned = owned;
        _database = database;
        _writer = new StoreWriter(database, name);
    }

    /// <param name="startFresh">Whether what a former process left is thrown away.</param>
    /// <exception cref="StoreInUseException">Another process owns the store.</exception>
    /// <exception cref="StoreException">The file cannot be used; the message says what to do.</exception>
    public static Store Open(StoreFiles files, bool startFresh = false)
    {
        StoreLock? held = null;
        try
        {
            files.CreateFolder();
            held = StoreLock.Take(files);
            if (startFresh)
            {
                files.DeleteDatabase();
            }

            return Open(files.Database, () => new DiskFile(files.Database), () => new DiskFile(files.Log), held);
        }
        catch (Exception error)
        {
            held?.Dispose();
            throw error switch
            {
                StoreInUseException or StoreException => error,
                InvalidDataException => new StoreException(
                    $"The store {files.Database} is damaged, and was left as it is. {error.Message} "
                        + "Put back a backup with 'restore FILE'.",
                    error
                ),
                _ => new StoreException(
                    $"The store {files.Database} cannot be opened: {error.Message.TrimEnd('.')}. "
                        + "See that its folder can be written and its disk has room, or put back a backup with 'restore FILE'.",
                    error
                ),
            };
        }
    }

    /// <summary>Opens a store that nobody else knows of, so that it needs no lock.</summary>
    /// <param name="name">What messages call it.</param>
    internal static Store Open(string name, StoreFiles files) =>
        Open(name, () => new DiskFile(files.Database), () => new DiskFile(files.Log), Stream.Null);

    /// <summary>Opens a store over any two files.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="owned">What is let go of when the store is closed.</param>
    /// <param name="longestLog">How much log is let grow until a checkpoint can wait no longer, in bytes.</param>
    internal static Store Open(
        string name,
        Func<IStoreFile> openData,
        Func<IStoreFile> openLog,
        IDisposable owned,
        long longestLog = DurableDatabase.LongestLog
    )
    {
        IStoreFile? data = null;
        IStoreFile? log = null;
        DurableDatabase? database = null;
        try
        {
            data = openData();
            log = openLog();
            database = new DurableDatabase(data, log, longestLog);
            StoreForm.Check(database.Current, name);
            StoreForm.BringUp(database.Current);
            database.TakeOverCheckpoints();
            Collections.Prepare(database.Current);
            database.Settle();
            return new Store(name, database, owned);
        }
        catch
        {
            database?.Dispose();
            data?.Dispose();
            log?.Dispose();
            throw;
        }
    }

    public ILiteCollection<BsonDocument> this[string collection] => _database.Current.GetCollection(collection);

    /// <inheritdoc cref="StoreWriter.Failed"/>
    public Task<StoreException> Failed => _writer.Failed;

    /// <summary>Runs a write in a transaction; the task ends when it is on disk.</summary>
    public Task<T> WriteAsync<T>(Func<ILiteDatabase, T> write) => _writer.WriteAsync(write);

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Action<ILiteDatabase> write) =>
        _writer.WriteAsync(database =>
        {
            write(database);
            return true;
        });

    /// <summary>Ends when what was asked to be written before is on disk.</summary>
    /// <exception cref="StoreException">The disk failed: nothing is written any more.</exception>
    public Task SettleAsync() => WriteAsync(_ => true);

    /// <summary>The store as it stands now, with all that was written, to be copied while it is written on.</summary>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public Snapshot TakeSnapshot() => _database.TakeSnapshot();

    /// <summary>
    /// Throws away all that belongs to a Telegram, and keeps the digests: a local Telegram forgets when it stops, and
    /// begins to number chats, messages and updates anew.
    /// </summary>
    public Task ForgetTelegramAsync() =>
        WriteAsync(database =>
        {
            foreach (var name in Collections.OfTelegram)
            {
                database.GetCollection(name).DeleteAll();
            }
        });

    public void Dispose()
    {
        _writer.Dispose();
        _database.Dispose();
        _owned.Dispose();
    }
}
