namespace DigestBot.Tests.Storing.Files;

/// <summary>Bytes that can be written anywhere; a gap is full of zeros.</summary>
internal sealed class Medium(byte[] content)
{
    private byte[] _bytes = content;

    public int Length { get; private set; } = content.Length;

    public byte[] Content => _bytes[..Length];

    public int Read(Span<byte> buffer, long position)
    {
        var there = (int)Math.Clamp(Length - position, 0, buffer.Length);
        _bytes.AsSpan((int)Math.Min(position, Length), there).CopyTo(buffer);
        return there;
    }

    public void Write(ReadOnlySpan<byte> bytes, int at)
    {
        if (at + bytes.Length > Length)
        {
            SetLength(at + bytes.Length);
        }

        bytes.CopyTo(_bytes.AsSpan(at));
    }

    public void SetLength(int length)
    {
        if (length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(length, 2 * _bytes.Length));
        }

        // What is cut off must not come back when the length grows again.
        _bytes.AsSpan(Math.Min(length, Length)).Clear();
        Length = length;
    }
}
