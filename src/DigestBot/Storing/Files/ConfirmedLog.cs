namespace DigestBot.Storing.Files;

/// <summary>The log as far as it is confirmed, to be read only.</summary>
internal sealed class ConfirmedLog(IStoreFile file, long length) : StoreStream(file)
{
    public override bool CanWrite => false;

    public override long Length => length;

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush() { }
}
