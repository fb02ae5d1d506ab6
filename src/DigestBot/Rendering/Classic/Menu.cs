using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering.Markup;
using DigestBot.Texts;

namespace DigestBot.Rendering.Classic;

/// <summary>The buttons under a day's last message, and under a story.</summary>
internal static class Menu
{
    public static IReadOnlyList<IReadOnlyList<Button>> Of(Digest digest, RenderSettings settings)
    {
        var phrases = Phrases.In(settings.Language);
        var rows = new List<IReadOnlyList<Button>>();
        if (settings.Links is { } links)
        {
            if (settings.LeftOut > 0)
            {
                rows.Add([new LinkButton(phrases.LeftOutButton(settings.LeftOut), links.ToLeftOut(digest.Date))]);
            }

            // Two in a row: of four, a phone cuts off the labels.
            rows.Add([
                new LinkButton(phrases.SubscribeButton, links.To(DeepLink.SubscribeParameter)),
                new LinkButton(phrases.DaysButton, links.To(DeepLink.DaysParameter)),
            ]);
            rows.Add([
                new LinkButton(phrases.TagsButton, links.To(DeepLink.TagsParameter)),
                new LinkButton(phrases.SearchButton, links.To(DeepLink.SearchParameter)),
            ]);
        }

        if (settings.InviteToCommunity && digest.Community is { } community && LinkTarget.CanBeLinked(community.Link))
        {
            rows.Add([new LinkButton(phrases.JoinButton, community.Link)]);
        }

        return rows;
    }

    public static IReadOnlyList<IReadOnlyList<Button>> Of(Story story, RenderSettings settings)
    {
        var phrases = Phrases.In(settings.Language);
        var row = Source(story, settings).ToList();
        if (settings.Links is { } links)
        {
            row.Add(new LinkButton(phrases.ShareButton, Share(links.To(story.Id), story.Title)));
        }

        return row.Count > 0 ? [row] : [];
    }

    /// <summary>The way to a story's source; nothing where it has none.</summary>
    public static IEnumerable<Button> Source(Story story, RenderSettings settings) =>
        story.Url is { } source && LinkTarget.CanBeLinked(source)
            ? [new LinkButton(Phrases.In(settings.Language).SourceButton, source)]
            : [];

    /// <summary>Telegram's own way to pass a link on (<see href="https://core.telegram.org/widgets/share"/>).</summary>
    private static Uri Share(Uri link, string title) =>
        new($"https://t.me/share/url?url={Uri.EscapeDataString(link.AbsoluteUri)}&text={Uri.EscapeDataString(title)}");
}
