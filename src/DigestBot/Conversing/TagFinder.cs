using DigestBot.Digests;
using DigestBot.Storing;
using DigestBot.Tagging;

namespace DigestBot.Conversing;

/// <summary>Finds the tag that a person means: one of the lexicon, or one that some story bears.</summary>
internal sealed class TagFinder(DigestStore digests, Lexicon lexicon)
{
    public Tag? Find(string typed) =>
        lexicon.Find(typed)
        ?? digests.Tags().FirstOrDefault(tag => tag.Slug == typed || NameForm.Key(tag.Name) == NameForm.Key(typed));

    /// <summary>Tags that may have been meant, the likeliest first.</summary>
    public IReadOnlyList<Tag> Nearest(string typed, int count) => lexicon.Nearest(typed, digests.Tags(), count);
}
