using LiteDB;
using LiteDB.Engine;

namespace DigestBot.Storing.Files;

/// <summary>
/// A LiteDB database of which nothing that was settled is lost in a power cut, and nothing is ever there by half.
/// </summary>
/// <remarks>
/// Opened by a file's name, LiteDB answers a commit before it is written, and in the log, whose pages bear no
/// checksum, the page that confirms may reach the disk before those that it confirms. So the files are our own.
/// What is on disk:
/// <list type="number">
/// <item>Open, idle: the data file whole; the log empty or ending with a confirmed commit.</item>
/// <item>A commit writes its pages behind the log's end, the last one as if it confirmed nothing; they are forced;
/// then the one byte that confirms is written (a sector is written whole or not at all), and forced.
/// <see cref="Settle"/> returns after that, and only then is anybody told. Cut before the byte: pages that belong
/// to no confirmed transaction, which recovery leaves out. Cut around the byte: the commit stands whole or not at
/// all, and nobody was told.</item>
/// <item>A checkpoint copies the confirmed pages of the log to the data file; forces that; empties the log; forces
/// that. Cut in the copying: the data file may be torn, the log is whole, and recovery copies again. Cut at the
/// emptying: the log is there or not, and copying it again changes nothing. Its emptiness is forced because LiteDB
/// then counts transactions from 1 again: a new page among the remains of the old log could be taken for a part of
/// a confirmed transaction of the same number.</item>
/// <item>Opening runs <see cref="Recovery"/> before LiteDB sees the files, so LiteDB always finds an empty log.</item>
/// </list>
/// When a write or a force fails (the disk is full, or broken), the commit under way and all later ones are refused
/// until the next start. Until then the database shows what is confirmed on disk, to be read only.
/// Checkpoints are asked for here, and LiteDB's own are off: it runs them inside of a commit, and a commit that is
/// confirmed must not be reported as failed because a checkpoint found no room.
/// </remarks>
internal sealed class DurableDatabase : IDisposable
{
    /// <summary>How much log is let grow until a checkpoint can wait no longer, in bytes: as LiteDB's default, 1000 pages.</summary>
    public const long LongestLog = 1000 * Page.Size;

    /// <summary>
    /// The part of that from which on one is due: what it takes grows with the log, and the shorter it is, the less
    /// it matters that somebody asks meanwhile.
    /// </summary>
    private const int Due = 4;

    private readonly IStoreFile _data;
    private readonly IStoreFile _log;
    private readonly long _longestLog;
    private readonly DiskFailure _failure = new();
    private readonly CopyGate _gate = new();
    private readonly LogStream _logStream;
    private readonly LiteDatabase _database;
    private readonly LogQueue _queue;
    private volatile LiteDatabase _readable;

    /// <param name="data">The data file, which this then owns; empty for a new database.</param>
    /// <param name="log">The log, which this then owns.</param>
    /// <param name="longestLog">How much log is let grow until a checkpoint can wait no longer, in bytes.</param>
    public DurableDatabase(IStoreFile data, IStoreFile log, long longestLog = LongestLog)
    {
        _data = data;
        _log = log;
        _longestLog = longestLog;
        Recovery.Run(data, log);
        _logStream = new LogStream(log, _failure);
        var engine = new LiteEngine(Over(new DataStream(data, _failure), _logStream));
        _database = _readable = new LiteDatabase(engine);
        _queue = new LogQueue(engine);
    }

    /// <summary>To be written by one thread, and read by any.</summary>
    public ILiteDatabase Current => _readable;

    /// <summary>Turns LiteDB's own checkpoints off. It is stored, so it comes after the check of the stored form.</summary>
    public void TakeOverCheckpoints() => _database.CheckpointSize = 0;

    /// <summary>Returns when all that was committed is on disk.</summary>
    /// <exception cref="IOException">It is not, or not for certain; nothing will be written any more.</exception>
    public void Settle()
    {
        _queue.Wait();
        if (_failure.First is { } failure)
        {
            throw new IOException(failure.Message, failure);
        }
    }

    /// <summary>Whether the log is long enough to be brought into the data file when nobody waits for anything.</summary>
    public bool IsCheckpointDue => _logStream.ConfirmedLength >= _longestLog / Due;

    /// <summary>Whether it must not grow on.</summary>
    public bool IsCheckpointOverdue => _logStream.ConfirmedLength >= _longestLog;

    /// <summary>Brings the log into the data file; meanwhile nobody can read or write.</summary>
    /// <exception cref="IOException">It could not be written; nothing will be written any more.</exception>
    public void Checkpoint()
    {
        try
        {
            _gate.RunUnlessCopied(() => _database.Checkpoint());
        }
        catch (LiteException error) when (error.ErrorCode == LiteException.LOCK_TIMEOUT)
        {
            // Somebody has been reading for a minute. The log grows on, and the next commit tries again.
        }
    }

    /// <summary>The database as it stands now, with all that was settled; to be disposed of soon.</summary>
    /// <exception cref="ObjectDisposedException">It is closed.</exception>
    public Snapshot TakeSnapshot()
    {
        _gate.Enter();
        try
        {
            return new Snapshot(new DatabasePages(_data, _log, _logStream.ConfirmedLength), _gate);
        }
        catch
        {
            _gate.Leave();
            throw;
        }
    }

    /// <summary>Lets no more be written, and shows what is confirmed on disk.</summary>
    public void ShowConfirmed(Exception reason)
    {
        _failure.Note(reason);
        try
        {
            // The former one is left as it is: others may be reading from it this moment.
            var log = new ConfirmedLog(_log, _logStream.ConfirmedLength);
            _readable = new LiteDatabase(new LiteEngine(Over(new DataStream(_data, _failure), log)));
        }
        catch (Exception error) when (error is IOException or LiteException)
        {
            // The disk cannot be read either. Readers hear of it when they read.
        }
    }

    public void Dispose()
    {
        _gate.Dispose();
        _readable.Dispose();
        _database.Dispose();
        try
        {
            _failure.Watch(() => Recovery.Run(_data, _log));
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            // The log stays, and the next start takes it up.
        }

        _data.Dispose();
        _log.Dispose();
    }

    private static EngineSettings Over(Stream data, Stream log) =>
        new()
        {
            DataStream = data,
            LogStream = log,
            // Binary: the default collation is the machine's culture, and an index breaks when ICU changes.
            Collation = Collation.Binary,
        };
}
