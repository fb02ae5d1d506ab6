using DigestBot.Digests;
using DigestBot.Texts;

namespace DigestBot.Messages;

/// <summary>What a tag is called in each language.</summary>
internal static class TagName
{
    public static string NameIn(this Tag tag, Language language) =>
        language == Language.English && tag.English is { } english ? english : tag.Name;
}
