namespace DigestBot.Tagging;

/// <summary>The lexicon that is in use; another may take its place at any moment.</summary>
internal sealed class LexiconInUse(Lexicon first)
{
    private volatile Lexicon _current = first;

    public Lexicon Current => _current;

    public void Replace(Lexicon next) => _current = next;
}
