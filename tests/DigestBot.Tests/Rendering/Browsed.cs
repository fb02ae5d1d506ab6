using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering;
using DigestBot.Rendering.Browsing;

namespace DigestBot.Tests.Rendering;

/// <summary>The message in which days are read, as it is when somebody opens every page of a day.</summary>
internal static class Browsed
{
    public static IEnumerable<TextMessage> Pages(Digest digest, RenderSettings settings) =>
        [
            .. Turned(page => new FrontPage(settings).Of(digest, new Neighbours(true, true), page)),
            .. digest
                .Sections.Index()
                .SelectMany(section => Turned(page => new SectionPage(settings).Of(digest, section.Index, page))),
            .. digest.Stories.SelectMany(story =>
                Turned(page => new StoryPage(settings).Of(digest, story, [(digest.Date, story)], page))
            ),
        ];

    /// <summary>Every page of one place, as its arrows lead.</summary>
    private static IEnumerable<TextMessage> Turned(Func<int, TextMessage> open)
    {
        var page = 1;
        var opened = open(page);
        yield return opened;
        while (HasNext(opened))
        {
            opened = open(++page);
            yield return opened;
        }
    }

    private static bool HasNext(TextMessage page) =>
        page.Buttons.SelectMany(row => row).Any(button => button.Label == "›");
}
