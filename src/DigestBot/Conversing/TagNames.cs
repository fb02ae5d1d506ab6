using DigestBot.Digests;
using DigestBot.Storing.Days;
using DigestBot.Tagging;

namespace DigestBot.Conversing;

/// <summary>Which tag a person means: of the lexicon, or one that an editor gave, or a section.</summary>
internal sealed class TagNames(TagStore tags, LexiconInUse lexicon)
{
    /// <summary>The tag meant; a version and the like are forgiven: <c>Qwen3.5</c> is Qwen.</summary>
    public Tag? Find(string typed) => lexicon.Current.Find(typed) ?? FindEditors(typed);

    /// <summary>The tag of that very name, slug or alias.</summary>
    public Tag? FindNamed(string typed) => lexicon.Current.Named(typed)?.Tag ?? FindEditors(typed);

    /// <summary>Tags that stories bear whose names are not far from what was typed.</summary>
    public IReadOnlyList<Tag> Nearest(string typed, int count) =>
        lexicon.Current.Nearest(typed, tags.Subjects(), count);

    /// <summary>The slug of such a tag follows from its name.</summary>
    private Tag? FindEditors(string typed) =>
        ((TagSlug.IsValid(typed) ? tags.Find(typed) : null) ?? tags.Find(TagSlug.Of(typed)))?.Tag;
}
