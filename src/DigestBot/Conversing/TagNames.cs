using DigestBot.Digests;
using DigestBot.Storing;
using DigestBot.Tagging;

namespace DigestBot.Conversing;

/// <summary>Which tag a person means: of the lexicon, or one that an editor gave.</summary>
internal sealed class TagNames(DigestStore digests, Lexicon lexicon)
{
    /// <summary>The tag meant; a version and the like are forgiven: <c>Qwen3.5</c> is Qwen.</summary>
    public Tag? Find(string typed) => lexicon.Find(typed) ?? FindEditors(typed);

    /// <summary>The tag of that very name, slug or alias.</summary>
    public Tag? FindNamed(string typed) => lexicon.Named(typed)?.Tag ?? FindEditors(typed);

    /// <summary>Tags that stories bear whose names are not far from what was typed.</summary>
    public IReadOnlyList<Tag> Nearest(string typed, int count) => lexicon.Nearest(typed, digests.Tags(), count);

    private Tag? FindEditors(string typed) =>
        digests.Tags().FirstOrDefault(tag => tag.Slug == typed || NameForm.Key(tag.Name) == NameForm.Key(typed));
}
