using System.Globalization;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;

namespace DigestBot.Rendering.Browsing;

/// <summary>A list of stories of one day, numbered; a button with the number opens the story.</summary>
/// <param name="stories">The stories.</param>
/// <param name="mine">Whether the list is what somebody chose, not the whole.</param>
internal sealed class NumberedStories(IReadOnlyList<Story> stories, bool mine)
{
    /// <summary>Stories on one page: Telegram takes 100 buttons, and nobody looks through more.</summary>
    private const int MostStories = 40;

    /// <summary>As many as a phone shows side by side.</summary>
    private const int NumbersInRow = 5;

    /// <summary>The pages of the list, each under its title.</summary>
    /// <param name="note">What stands under the title.</param>
    /// <param name="introduction">What stands before the first story.</param>
    public IReadOnlyList<Page> LayOut(string title, string note, params IEnumerable<Line> introduction)
    {
        var scope = new Scope(title);
        IReadOnlyList<Line> heading =
        [
            new Line([new Element(Mark.Bold(), [new Words(title)])], Boundary.Section, Gap.None)
            {
                IsTitle = true,
                LeadsOn = true,
            },
            new Line([new Words(note)], Boundary.Block, Gap.Line) { LeadsOn = true },
        ];
        var chunks = stories.Index().Chunk(MostStories).DefaultIfEmpty([]);
        return
        [
            .. chunks.SelectMany(
                (chunk, at) =>
                    Pages.LayOut(
                        heading
                            .Concat(at == 0 ? introduction : [])
                            .Concat(chunk.Select(story => Line(story.Item, story.Index + 1)))
                            .Select(line => line with { Scope = scope })
                    )
            ),
        ];
    }

    /// <summary>Rows of numbers that open the stories of a page.</summary>
    public IEnumerable<IReadOnlyList<Button>> KeysOf(Page page) =>
        page.Stories.Select(Number).Chunk(NumbersInRow).Select(row => row.ToList<Button>());

    private CallbackButton Number(StoryId story) =>
        Keys.To(
            (stories.TakeWhile(other => other.Id != story).Count() + 1).ToString(CultureInfo.InvariantCulture),
            new StoryPlace(story, mine)
        );

    private static Line Line(Story story, int number) =>
        new(
            [
                new Element(Mark.Bold(), [new Words(number.ToString(CultureInfo.InvariantCulture) + ". ")]),
                new Words(story.Title),
                .. StoryLines.Host(story),
            ],
            Boundary.Story,
            Gap.Blank
        )
        {
            Begins = story.Id,
        };
}
