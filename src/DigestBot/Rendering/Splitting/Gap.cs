namespace DigestBot.Rendering.Splitting;

/// <summary>What stands between two lines of one message.</summary>
internal static class Gap
{
    /// <summary>Nothing: two pieces of one line.</summary>
    public const string None = "";

    /// <summary>The next line follows at once.</summary>
    public const string Line = "\n";

    /// <summary>An empty line stands between.</summary>
    public const string Blank = "\n\n";
}
