namespace LocalTelegram.Control;

/// <summary>The control call asks for something that cannot be; the text says what to do instead.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="message">What is wrong, and how to mend it.</param>
internal sealed class ControlException(int status, string message) : Exception(message)
{
    public int Status => status;
}
