using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>
/// Recognises an invitation to a Telegram group: a block of HTML whose links lead to one public group and nowhere
/// else, with a few words around them. Its words are those of a poster; the group is what is kept.
/// </summary>
internal static class CommunityCard
{
    private const int MaxWords = 200;

    public static Community? Find(IReadOnlyList<IReadOnlyList<Inline>> paragraphs)
    {
        var links = Inlines.In(paragraphs.SelectMany(line => line)).OfType<Link>().ToList();
        if (links is not [var first, ..] || PlainText.Of(paragraphs.SelectMany(line => line)).Length > MaxWords)
        {
            return null;
        }

        var name = first.Target.AbsolutePath.Trim('/');
        var isGroup = first.Target.Host is "t.me" or "telegram.me" && name.Length > 0 && name.All(IsNameLetter);
        return isGroup && links.All(link => link.Target == first.Target)
            ? new Community("@" + name, first.Target)
            : null;
    }

    private static bool IsNameLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';
}
