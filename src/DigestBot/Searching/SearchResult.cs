using DigestBot.Digests;
using DigestBot.Searching.Excerpts;

namespace DigestBot.Searching;

/// <summary>What a search found.</summary>
/// <param name="Stories">The page that was asked for, the best first.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="IsLoose">Whether nothing had all of the words, and these have some.</param>
/// <param name="IsWhole">Whether everything was looked through; not while the index is being made.</param>
/// <param name="Marks">What finds the words in a text.</param>
internal sealed record SearchResult(
    IReadOnlyList<(DateOnly Day, Story Story)> Stories,
    int Total,
    bool IsLoose,
    bool IsWhole,
    Marks Marks
)
{
    /// <summary>The stories with what matched in them.</summary>
    public IReadOnlyList<FoundStory> Marked() =>
        [
            .. Stories.Select(found => new FoundStory(
                found.Day,
                found.Story,
                Excerpt.Whole(found.Story.Title, Marks),
                Excerpt.Around(StoryDocument.TextOf(found.Story), Marks)
            )),
        ];
}
