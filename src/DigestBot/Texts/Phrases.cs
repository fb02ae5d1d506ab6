namespace DigestBot.Texts;

/// <summary>
/// Every string that a reader of the bot sees, once a language. The voice: short, polite, plain, no exclamation
/// marks, emoji only as signposts; every error says what to do next. A language that misses one does not compile.
/// </summary>
internal abstract partial class Phrases(Language language)
{
    public Language Language => language;

    public static Phrases In(Language language) => language == Language.English ? English.Instance : Chinese.Instance;
}
