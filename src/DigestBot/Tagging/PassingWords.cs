namespace DigestBot.Tagging;

/// <summary>
/// Words that name a thing only to compare with it, or to say what else works with it: 对标 Qwen, 兼容 Qwen、Claude.
/// </summary>
internal sealed class PassingWords(IReadOnlyList<string> words)
{
    /// <summary>What may stand between such a word and the name.</summary>
    private const string Openers = " \"“”'‘’「『《的了过着 ";

    /// <summary>What may stand between the names of a list, versions among it.</summary>
    private const string Joiners = " 、,，/和与及或以\"“”'‘’」』》「『《.0123456789";

    /// <summary>Those of a text's mentions that do more than pass.</summary>
    public IReadOnlyList<Mention> Without(string text, IReadOnlyList<Mention> mentions)
    {
        var telling = new List<Mention>(mentions.Count);
        var listEnd = -1;
        foreach (var mention in mentions)
        {
            if (
                StandBefore(text, mention.Start)
                || (listEnd >= 0 && text[listEnd..mention.Start].All(letter => Joiners.Contains(letter)))
            )
            {
                listEnd = mention.End;
            }
            else
            {
                listEnd = -1;
                telling.Add(mention);
            }
        }

        return telling;
    }

    private bool StandBefore(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(Openers);
        foreach (var word in words)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
