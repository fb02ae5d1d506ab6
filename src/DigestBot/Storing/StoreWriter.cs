using System.Threading.Channels;
using DigestBot.Storing.Files;
using LiteDB;

namespace DigestBot.Storing;

/// <summary>
/// The one writer. LiteDB 5.0.20 corrupts its file when two threads write different collections at once, its
/// transactions belong to a thread, and every commit costs a forced write; so all writes pass through one thread.
/// </summary>
/// <remarks>
/// 1. Take what is waiting, at most <see cref="LargestBatch"/> writes. 2. Run them in one transaction, commit, and
/// wait until the commit is forced to disk. 3. Only then answer their callers. 4. If one fails, roll the whole
/// transaction back and run each in a transaction of its own, so that only the callers of those that fail hear of it.
/// Hence a write may run twice: it changes nothing but the database. 5. Checkpoint when the log is
/// long: everybody waits for it, so it is done when nothing was written for a moment, or else when the log must not
/// grow on. 6. If the disk fails in any of this, fail whoever is not answered yet, and from then on everybody.
/// </remarks>
internal sealed class StoreWriter : IDisposable
{
    private const int LargestBatch = 256;

    /// <summary>Longer than what most answers take between two of their writes.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(10);

    private readonly DurableDatabase _database;
    private readonly string _name;
    private readonly Channel<IWrite> _waiting = Channel.CreateUnbounded<IWrite>(new() { SingleReader = true });
    private readonly Thread _thread;

    private readonly TaskCompletionSource<StoreException> _failed = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private StoreException? _failure;

    /// <param name="name">What messages call the store.</param>
    public StoreWriter(DurableDatabase database, string name)
    {
        _database = database;
        _name = name;
        _thread = new Thread(Run) { IsBackground = true, Name = "Store writer" };
        _thread.Start();
    }

    /// <summary>Ends when the disk fails, with what is then said to everybody who writes.</summary>
    public Task<StoreException> Failed => _failed.Task;

    /// <summary>Runs a write; the task ends when it is on disk.</summary>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    /// <exception cref="StoreException">The disk failed, now or before: nothing is written any more.</exception>
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
        while (WaitForWrites())
        {
            while (batch.Count < LargestBatch && _waiting.Reader.TryRead(out var write))
            {
                batch.Add(write);
            }

            Handle(batch);
            batch.Clear();
        }
    }

    /// <returns>False when there will be none any more.</returns>
    private bool WaitForWrites()
    {
        var waiting = _waiting.Reader.WaitToReadAsync().AsTask();
        if (_failure is null && _database.IsCheckpointDue && !waiting.Wait(Quiet))
        {
            Attempt(_database.Checkpoint);
        }

        return waiting.GetAwaiter().GetResult();
    }

    private void Handle(List<IWrite> batch)
    {
        if (_failure is null)
        {
            Attempt(() =>
            {
                Commit(batch);
                if (_database.IsCheckpointOverdue)
                {
                    _database.Checkpoint();
                }
            });
        }

        if (_failure is not null)
        {
            // Those that were committed have been answered.
            batch.ForEach(write => write.Fail(_failure));
        }
    }

    private void Attempt(Action work)
    {
        try
        {
            work();
        }
        catch (Exception error)
        {
            _failure = Refuse(error);
        }
    }

    private void Commit(List<IWrite> batch)
    {
        if (TryCommit(batch, out _))
        {
            return;
        }

        foreach (var write in batch)
        {
            if (!TryCommit([write], out var error))
            {
                write.Fail(error!);
            }
        }
    }

    /// <summary>False if a write fails by itself; throws if the store does.</summary>
    private bool TryCommit(IReadOnlyList<IWrite> writes, out Exception? error)
    {
        var database = _database.Current;
        try
        {
            database.BeginTrans();
            foreach (var write in writes)
            {
                write.Run(database);
            }

            database.Commit();
        }
        catch (Exception caught)
        {
            error = caught;
            RollBack(database, caught);
            return false;
        }

        _database.Settle();
        foreach (var write in writes)
        {
            write.Succeed();
        }

        error = null;
        return true;
    }

    private static void RollBack(ILiteDatabase database, Exception cause)
    {
        try
        {
            database.Rollback();
        }
        catch (Exception)
        {
            // LiteDB has closed itself over what it found on the disk; the cause says it better.
            throw new IOException(cause.Message, cause);
        }
    }

    private StoreException Refuse(Exception error)
    {
        _database.ShowConfirmed(error);
        var failure = new StoreException(
            $"The store {_name} can no longer be written: {error.Message.TrimEnd('.')}. Nothing that was confirmed is lost. "
                + "See that its disk has room and is sound, then start again.",
            error
        );
        _failed.SetResult(failure);
        return failure;
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

        public void Fail(Exception error) => _done.TrySetException(error);
    }
}
