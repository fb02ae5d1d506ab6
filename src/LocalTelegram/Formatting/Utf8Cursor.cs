using System.Text;

namespace LocalTelegram.Formatting;

/// <summary>A place in a UTF-8 text. Beyond the end stands a zero, which counts as a space, as in TDLib.</summary>
internal sealed class Utf8Cursor(byte[] bytes)
{
    public int Position { get; private set; }

    public bool AtEnd => Position >= bytes.Length;

    public char Current => At(0);

    public char Next => At(1);

    public static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n' or '\v' or '\0';

    public char At(int ahead) => Position + ahead < bytes.Length ? (char)bytes[Position + ahead] : '\0';

    public byte Take() => bytes[Position++];

    public void Skip(int count) => Position += count;

    public void SkipSpaces()
    {
        while (Current != '\0' && IsSpace(Current))
        {
            Position++;
        }
    }

    public string TakeWhile(Func<char, bool> wanted)
    {
        var begin = Position;
        while (!AtEnd && wanted(Current))
        {
            Position++;
        }

        return Encoding.UTF8.GetString(bytes, begin, Position - begin);
    }
}
