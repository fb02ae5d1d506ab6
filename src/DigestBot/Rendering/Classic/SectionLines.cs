using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Rendering.Classic;

/// <summary>The sections of a day with their stories, as much of each as the density asks for.</summary>
internal sealed class SectionLines(Phrases phrases, Density density)
{
    private readonly BlockLines _blocks = new(phrases);
    private readonly StoryLines _stories = new(phrases);

    /// <summary>
    /// The lines of each group of sections. Full stories are numbered through the day, and so are the sections that
    /// have a title and stories; not in a list of titles, which is seen whole.
    /// </summary>
    public IEnumerable<IEnumerable<Line>> Of(Digest digest)
    {
        var (number, place) = (1, 1);
        var places = density == Density.Brief ? 0 : digest.Sections.Count(HasPlace);
        foreach (var group in SectionGroups.Of(ShownSections.Of(digest, density)))
        {
            var lines = new List<Line>();
            foreach (var section in group)
            {
                lines.AddRange(Of(section, places > 1 && HasPlace(section) ? $" · {place++}/{places}" : "", number));
                number += section.Stories.Count(IsNumbered);
            }

            yield return lines;
        }
    }

    private IEnumerable<Line> Of(Section section, string place, int number)
    {
        var scope = new Scope(section.Title, place);
        if (section.Title.Length > 0)
        {
            yield return new Line(
                [new Element(Mark.Bold(), [new Words(section.Title)]), new Words(place)],
                Boundary.Section,
                Gap.Blank
            )
            {
                Scope = scope,
                IsTitle = true,
                LeadsOn = true,
            };
        }

        if (density == Density.Full)
        {
            foreach (var (index, line) in _blocks.Of(section.Introduction).Index())
            {
                var gap = index == 0 && section.Title.Length == 0 ? Gap.Blank : line.Gap;
                yield return line with
                {
                    Scope = scope,
                    Gap = gap,
                };
            }
        }

        StoryKind? before = null;
        foreach (var story in section.Stories)
        {
            // One-line items stand close together; all else has air around it.
            var close =
                density == Density.Brief
                    ? before is not null || section.Title.Length > 0
                    : story.Kind == StoryKind.Brief && before == StoryKind.Brief;
            var lines = Of(story, number, scope);
            foreach (var (index, line) in lines.Index())
            {
                yield return index == 0 ? line with { Gap = close ? Gap.Line : Gap.Blank, Begins = story.Id } : line;
            }

            number += IsNumbered(story) ? 1 : 0;
            before = story.Kind;
        }
    }

    private IEnumerable<Line> Of(Story story, int number, Scope scope) =>
        (density, story.Kind) switch
        {
            (Density.Brief, _) => [StoryLines.TitleOnly(story, scope)],
            (_, StoryKind.Brief) => _stories.Brief(story, scope),
            (Density.Standard, _) => _stories.Lead(story, number, scope),
            _ => _stories.Full(story, number, scope),
        };

    private static bool HasPlace(Section section) => section is { Title.Length: > 0, Stories.Count: > 0 };

    private static bool IsNumbered(Story story) => story.Kind == StoryKind.Full;
}
