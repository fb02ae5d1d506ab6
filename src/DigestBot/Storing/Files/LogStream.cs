namespace DigestBot.Storing.Files;

/// <summary>
/// The log. LiteDB appends the pages of a commit to it from a thread of its own; the last one confirms it.
/// See <see cref="DurableDatabase"/> for the order, and why it is this one.
/// </summary>
/// <remarks>
/// A write that fails is kept in <see cref="DiskFailure"/> and not thrown: LiteDB 5.0.20 ends its thread on it, after
/// which whoever waits for the log waits for ever. After a failure nothing more is written.
/// </remarks>
internal sealed class LogStream(IStoreFile file, DiskFailure failure) : StoreStream(file)
{
    private static readonly byte[] Confirmed = [1];

    private readonly byte[] _unconfirmed = new byte[Page.Size];
    private long _confirmedLength;

    /// <summary>How much of the log, in bytes, is on disk for certain and ends with a commit. Any thread may ask.</summary>
    public long ConfirmedLength
    {
        get => Volatile.Read(ref _confirmedLength);
        private set => Volatile.Write(ref _confirmedLength, value);
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        var page = buffer.AsSpan(offset, count);
        if (failure.First is null)
        {
            try
            {
                Append(page);
            }
            catch (Exception error)
            {
                failure.Note(error);
            }
        }

        Position += count;
    }

    /// <summary>Only a checkpoint asks for it, to empty the log, on the thread that asks for the checkpoint.</summary>
    public override void SetLength(long value) =>
        failure.Watch(() =>
        {
            File.SetLength(value);
            ConfirmedLength = value;
            File.Force();
        });

    /// <summary>LiteDB asks for it whenever it has nothing more to write; what must be on disk is there already.</summary>
    public override void Flush() { }

    private void Append(ReadOnlySpan<byte> page)
    {
        if (!Page.Confirms(page))
        {
            File.Write(page, Position);
            return;
        }

        page.CopyTo(_unconfirmed);
        _unconfirmed[Page.ConfirmedAt] = 0;
        File.Write(_unconfirmed, Position);
        File.Force();
        File.Write(Confirmed, Position + Page.ConfirmedAt);
        File.Force();
        ConfirmedLength = Position + Page.Size;
    }
}
