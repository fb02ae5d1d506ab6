using DigestBot.Digests;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Rendering.Classic;

/// <summary>A section with its stories, numbered through the day.</summary>
internal sealed class SectionLines(Phrases phrases)
{
    private readonly BlockLines _blocks = new(phrases);
    private readonly StoryLines _stories = new(phrases);

    /// <param name="digest">The day.</param>
    /// <param name="index">Which of its sections.</param>
    /// <param name="number">The number of the section's first full story.</param>
    public IEnumerable<Line> Of(Digest digest, int index, int number)
    {
        var section = digest.Sections[index];
        var place = digest.Sections.Count > 1 ? $" · {index + 1}/{digest.Sections.Count}" : "";
        var scope = new Scope(section.Title, place);
        if (section.Title.Length > 0)
        {
            yield return new Line(
                [new Element(Mark.Bold(), [new Words(section.Title)]), new Words(place)],
                Boundary.Story,
                ""
            )
            {
                Scope = scope,
                IsTitle = true,
                LeadsOn = true,
            };
        }

        foreach (var line in _blocks.Of(section.Introduction))
        {
            yield return line with
            {
                Scope = scope,
            };
        }

        Story? before = null;
        foreach (var story in section.Stories)
        {
            if (story.Kind == StoryKind.Brief)
            {
                var line = _stories.Brief(story, scope);
                yield return before?.Kind == StoryKind.Brief ? line : line with { Gap = "\n\n" };
            }
            else
            {
                foreach (var line in _stories.Full(story, number++, scope, Mark.FoldedQuote()))
                {
                    yield return line;
                }
            }

            before = story;
        }
    }
}
