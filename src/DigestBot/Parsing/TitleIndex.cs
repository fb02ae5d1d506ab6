namespace DigestBot.Parsing;

/// <summary>The titles of a digest's stories, in the order of the file: a list that repeats them is an overview.</summary>
internal sealed class TitleIndex
{
    /// <summary>Letters that two titles must share before one can be a piece of the other.</summary>
    private const int MinLetters = 6;

    /// <summary>Lines of the longest overview; a longer list is the text itself.</summary>
    private const int MaxLines = 500;

    /// <summary>
    /// What may be spent on titles within others, in letters passed over: a tenth of a second, of which files of a
    /// thousand titles take a third. Then only the whole title counts.
    /// </summary>
    private const int MaxLetters = 300_000_000;

    /// <summary>What a comparison costs besides its letters.</summary>
    private const int LettersOfComparison = 64;

    private readonly List<(int Line, string Letters)> _titles;
    private readonly Dictionary<string, int> _lastLine = new(StringComparer.Ordinal);
    private int _lettersLeft = MaxLetters;

    /// <param name="titles">Each with the line it stands in, rising.</param>
    public TitleIndex(IEnumerable<(int Line, string Title)> titles)
    {
        _titles =
        [
            .. titles.Select(title => (title.Line, Letters(title.Title))).Where(title => title.Item2.Length > 0),
        ];
        foreach (var (line, letters) in _titles)
        {
            _lastLine[letters] = line;
        }
    }

    /// <summary>Whether most of some texts are titles that stand below a line, or hold one, or are within one.</summary>
    public bool AreRepeated(IReadOnlyList<string> texts, int line)
    {
        var mayBeOthers = 4 * texts.Count / 10;
        return texts.Count is >= 2 and <= MaxLines
            && !texts.Select(Letters).Where(text => !StandsBelow(text, line)).Skip(mayBeOthers).Any();
    }

    private bool StandsBelow(string text, int line) =>
        _lastLine.GetValueOrDefault(text) > line
        || (
            text.Length >= MinLetters && _titles.Exists(title => title.Line > line && AreCompared(text, title.Letters))
        );

    private bool AreCompared(string text, string title)
    {
        if (_lettersLeft <= 0)
        {
            return false;
        }

        _lettersLeft -= LettersOfComparison + Math.Max(text.Length, title.Length);
        return AreWithin(text, title);
    }

    private static bool AreWithin(string text, string title) =>
        text.Length < title.Length
            ? title.Contains(text, StringComparison.Ordinal)
            : title.Length >= MinLetters && text.Contains(title, StringComparison.Ordinal);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
