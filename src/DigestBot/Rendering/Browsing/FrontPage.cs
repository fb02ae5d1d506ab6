using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Rendering.Browsing;

/// <summary>
/// A day at a glance: its headline and summary under the cover, or the titles where there is no summary; buttons that
/// open its sections, and lead to other days.
/// </summary>
internal sealed class FrontPage(RenderSettings settings)
{
    /// <summary>Sections under one page: Telegram takes 100 buttons.</summary>
    private const int MostSections = 60;

    private readonly Phrases _phrases = Phrases.In(settings.Language);

    /// <param name="day">The day as its reader wants it.</param>
    /// <param name="around">Which days are near.</param>
    /// <param name="page">Which page is wanted; the last where there are fewer by now.</param>
    public TextMessage Of(Digest day, Neighbours around, int page = 1)
    {
        var texts = Texts(day);
        var sections = Sections(day).Chunk(MostSections).DefaultIfEmpty([]).ToList();
        var pages = Math.Max(texts.Count, sections.Count);
        var place = new FrontPlace(day.Date, settings.IsPersonal, Math.Clamp(page, 1, pages));
        return new TextMessage(
            texts[Math.Min(place.Page, texts.Count) - 1],
            ClassicRenderer.Cover(day.Cover, settings),
            [
                .. Keys.Turner(place, pages),
                .. Keys.Even(sections[Math.Min(place.Page, sections.Count) - 1]),
                .. Keys.Row(
                    day.Stories.Any()
                        ? Keys.To(_phrases.AllAsMessagesButton, new WholePlace(day.Date, IsAgreed: false, place.Mine))
                        : null,
                    settings.LeftOut > 0
                        ? Keys.To(_phrases.LeftOutButton(settings.LeftOut), new LeftOutPlace(day.Date))
                        : null,
                    settings.InviteToCommunity
                    && day.Community is { } community
                    && LinkTarget.CanBeLinked(community.Link)
                        ? new LinkButton(_phrases.JoinButton, community.Link)
                        : null
                ),
                .. Keys.Row(
                    around.HasEarlier ? To(_phrases.EarlierButton, isLater: false) : null,
                    Keys.To(_phrases.CalendarButton, MonthPlace.Of(day.Date, place.Mine)),
                    around.HasLater ? To(_phrases.LaterButton, isLater: true) : null
                ),
            ]
        );

        CallbackButton To(string label, bool isLater) =>
            Keys.To(label, new NeighbourPlace(day.Date, isLater, place.Mine));
    }

    private IReadOnlyList<string> Texts(Digest day)
    {
        if (settings.LeftOut > 0 && !day.Stories.Any())
        {
            return [NothingWanted.Text(day, settings)];
        }

        var headline = new HeadlineLines(settings with { Density = Density.Brief }, _ => null).Of(day);
        var titles = new SectionLines(_phrases, Density.Brief).Of(day).SelectMany(lines => lines);
        return [.. Pages.LayOut(day.Summary.Count > 0 ? headline : headline.Concat(titles)).Select(page => page.Html)];
    }

    private IEnumerable<Button> Sections(Digest day) =>
        day
            .Sections.Index()
            .Where(section => section.Item.Stories.Count + section.Item.Introduction.Count > 0)
            .Select(section =>
                Keys.To(
                    SectionPage.LabelOf(section.Item, _phrases),
                    new SectionPlace(day.Date, SectionKey.Of(day.Sections, section.Index), settings.IsPersonal)
                )
            );
}
