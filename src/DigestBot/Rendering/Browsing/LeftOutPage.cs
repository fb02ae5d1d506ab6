using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Texts;

namespace DigestBot.Rendering.Browsing;

/// <summary>The stories of a day that its reader does not want, as a list from which each can be opened all the same.</summary>
internal sealed class LeftOutPage(RenderSettings settings)
{
    private readonly Phrases _phrases = Phrases.In(settings.Language);

    /// <param name="rest">The day with those stories alone.</param>
    /// <param name="page">Which page is wanted; the last where there are fewer by now.</param>
    public TextMessage Of(Digest rest, int page)
    {
        var stories = rest.Stories.ToList();
        var list = new NumberedStories(stories, mine: true);
        var pages = list.LayOut(
            _phrases.LeftOutTitle,
            $"{_phrases.Day(rest.Date)} · {_phrases.Stories(stories.Count)}"
        );
        var place = new LeftOutPlace(rest.Date, Math.Clamp(page, 1, pages.Count));
        var shown = pages[place.Page - 1];
        return new TextMessage(
            shown.Html,
            Preview: null,
            [
                .. Keys.Turner(place, pages.Count),
                .. list.KeysOf(shown),
                .. Keys.Row(
                    Keys.To(_phrases.BackToDayButton, new FrontPlace(rest.Date, Mine: true)),
                    Keys.To(_phrases.WholeDayButton, new FrontPlace(rest.Date))
                ),
            ]
        );
    }
}
