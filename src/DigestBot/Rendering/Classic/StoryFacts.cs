using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering.Markup;
using DigestBot.Texts;

namespace DigestBot.Rendering.Classic;

/// <summary>What stands beside a story that is shown without its day: where it belongs, and what it is about.</summary>
internal sealed class StoryFacts(RenderSettings settings)
{
    private readonly Phrases _phrases = Phrases.In(settings.Language);

    /// <summary>The day and the section in which it stood, which leads to what else stood there.</summary>
    public IReadOnlyList<Node> Place(Digest digest, Story story)
    {
        var section =
            digest.Sections.FirstOrDefault(section => section.Stories.Any(other => other.Id == story.Id))?.Title ?? "";
        var tag = story.Tags.FirstOrDefault(tag => tag.IsSection);
        return section.Length == 0
            ? [new Words(_phrases.Day(digest.Date))]
            : [new Words($"{_phrases.Day(digest.Date)} · "), tag is null ? new Words(section) : Name(tag)];
    }

    /// <summary>The same where only the story is at hand: its section is named where it is one of its tags.</summary>
    public IReadOnlyList<Node> Place(DateOnly day, Story story) =>
        story.Tags.FirstOrDefault(tag => tag.IsSection) is { } section
            ? [new Words($"{_phrases.Day(day)} · "), Name(section)]
            : [new Words(_phrases.Day(day))];

    /// <summary>Its tags but for the section, each leading to its other stories; nothing where it has none.</summary>
    public IReadOnlyList<Node> Tags(Story story)
    {
        var tags = story.Tags.Where(tag => !tag.IsSection).Select(Name).ToList();
        return tags.Count == 0
            ? []
            :
            [
                new Words("🏷 "),
                .. tags.SelectMany((tag, index) => index == 0 ? new[] { tag } : [new Words(" · "), tag]),
            ];
    }

    /// <summary>The day, the host and the way into the bot: the second line of a list's item.</summary>
    public IReadOnlyList<Node> Origin(DateOnly day, Story story) =>
        [
            new Words(_phrases.ShortDay(day)),
            .. StoryLines.Host(story),
            .. settings.Links is { } links
                ? new Node[]
                {
                    new Words(" · "),
                    new Element(Mark.Link(links.To(story.Id)), [new Words(_phrases.ReadHere)]),
                }
                : [],
        ];

    private Node Name(Tag tag) =>
        settings.Links is { } links
            ? new Element(Mark.Link(links.To(tag)), [new Words(tag.NameIn(_phrases.Language))])
            : new Words(tag.NameIn(_phrases.Language));
}
