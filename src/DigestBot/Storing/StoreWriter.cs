using System.Threading.Channels;
using LiteDB;

namespace DigestBot.Storing;

/// <summary>
/// The one writer. LiteDB 5.0.20 corrupts its file when two threads write different collections at once, its
/// transactions belong to a thread, and every commit costs a forced write; so all writes pass through one thread.
/// </summary>
/// <remarks>
/// 1. Take what is waiting, at most <see cref="LargestBatch"/> writes. 2. Run them in one transaction, and commit,
/// which forces the log to disk. 3. Only then answer their callers. 4. If one fails, roll the whole transaction back
/// and run each in a transaction of its own, so that only the callers of those that fail hear of it.
/// Hence a write may run twice: it changes nothing but the database.
/// </remarks>
internal sealed class StoreWriter : IDisposable
{
    private const int LargestBatch = 256;

    private readonly LiteDatabase _database;
    private readonly Channel<IWrite> _waiting = Channel.CreateUnbounded<IWrite>(new() { SingleReader = true });
    private readonly Thread _thread;

    public StoreWriter(LiteDatabase database)
    {
        _database = database;
        _thread = new Thread(Run) { IsBackground = true, Name = "Store writer" };
        _thread.Start();
    }

    /// <summary>Runs a write; the task ends when it is on disk.</summary>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public Task<T> WriteAsync<T>(Func<ILiteDatabase, T> write)
    {
        var waiting = new Write<T>(write);
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(waiting), this);
        return waiting.Task;
    }

    /// <summary>Lets what is waiting be written, and ends.</summary>
    public void Dispose()
    {
        _waiting.Writer.TryComplete();
        _thread.Join();
    }

    private void Run()
    {
        var batch = new List<IWrite>(LargestBatch);
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < LargestBatch && _waiting.Reader.TryRead(out var write))
            {
                batch.Add(write);
            }

            if (!TryCommit(batch, out _))
            {
                foreach (var write in batch)
                {
                    if (!TryCommit([write], out var error))
                    {
                        write.Fail(error!);
                    }
                }
            }

            batch.Clear();
        }
    }

    private bool TryCommit(IReadOnlyList<IWrite> writes, out Exception? error)
    {
        try
        {
            _database.BeginTrans();
            foreach (var write in writes)
            {
                write.Run(_database);
            }

            _database.Commit();
        }
        catch (Exception caught)
        {
            _database.Rollback();
            error = caught;
            return false;
        }

        foreach (var write in writes)
        {
            write.Succeed();
        }

        error = null;
        return true;
    }

    private interface IWrite
    {
        void Run(ILiteDatabase database);

        void Succeed();

        void Fail(Exception error);
    }

    private sealed class Write<T>(Func<ILiteDatabase, T> write) : IWrite
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;

        public Task<T> Task => _done.Task;

        public void Run(ILiteDatabase database) => _result = write(database);

        public void Succeed() => _done.SetResult(_result);

        public void Fail(Exception error) => _done.SetException(error);
    }
}
