namespace DigestBot.Storing.Files;

/// <summary>The data file: written at the first start and by checkpoints, on the thread that asks for them.</summary>
internal sealed class DataStream(IStoreFile file, DiskFailure failure) : StoreStream(file)
{
    public override void Write(byte[] buffer, int offset, int count)
    {
        failure.Watch(() => File.Write(buffer.AsSpan(offset, count), Position));
        Position += count;
    }

    public override void SetLength(long value) => failure.Watch(() => File.SetLength(value));

    /// <summary>LiteDB asks for it before it empties the log, and only then.</summary>
    public override void Flush() => failure.Watch(File.Force);
}
