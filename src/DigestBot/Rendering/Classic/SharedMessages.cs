using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Rendering.Classic;

/// <summary>
/// A story or a day as the one message that a person posts in a chat of theirs. What does not fit is read on in the
/// bot, by a button.
/// </summary>
/// <param name="settings">How it is shown; its links must be known.</param>
internal sealed class SharedMessages(RenderSettings settings)
{
    private readonly Phrases _phrases = Phrases.In(settings.Language);
    private readonly DeepLink _links = settings.Links!;

    /// <summary>A story, whole where it fits.</summary>
    public TextMessage Of(DateOnly day, Story story)
    {
        var (html, isWhole) = Pages.First(
            new StoryView(settings).Unfolded(new StoryFacts(settings).Place(day, story), story)
        );
        return new TextMessage(
            html,
            ClassicRenderer.Cover(ClassicRenderer.PictureOf(story), settings),
            [
                .. isWhole
                    ? []
                    : new IReadOnlyList<Button>[] { [new LinkButton(_phrases.ReadOnButton, _links.To(story.Id))] },
                [
                    .. Menu.Source(story, settings),
                    .. isWhole
                        ? [new LinkButton(_phrases.MoreInBotButton, _links.To(story.Id))]
                        : Array.Empty<Button>(),
                ],
            ]
        );
    }

    /// <summary>A day's headline and titles; its summary leads to the stories in the bot.</summary>
    public TextMessage Of(Digest digest)
    {
        var brief = settings with { Density = Density.Brief };
        var (html, _) = Pages.First(
            new HeadlineLines(brief, _links.To)
                .Of(digest)
                .Concat(new SectionLines(_phrases, Density.Brief).Of(digest).SelectMany(lines => lines))
        );
        return new TextMessage(
            html,
            ClassicRenderer.Cover(digest.Cover, settings),
            [
                [new LinkButton(_phrases.ReadDayButton, _links.To(digest.Date))],
                [new LinkButton(_phrases.SubscribeButton, _links.To(DeepLink.SubscribeParameter))],
            ]
        );
    }
}
