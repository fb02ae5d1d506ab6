using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering.Browsing;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Rich;

namespace DigestBot.Rendering;

/// <summary>A day in the style that its reader chose.</summary>
internal static class DayRenderer
{
    /// <param name="digest">The day.</param>
    /// <param name="style">In which of Telegram's forms.</param>
    /// <param name="settings">How it is shown.</param>
    /// <param name="whereStands">The address of the message in which a story begins; null where it is not known.</param>
    public static RenderedDay Render(
        Digest digest,
        Style style,
        RenderSettings settings,
        Func<StoryId, Uri?>? whereStands = null
    )
    {
        whereStands ??= _ => null;
        var (wanted, selected) = settings.Select(digest);
        if (settings.Density == Density.Browsable)
        {
            if (style == Style.Classic)
            {
                return Single(new FrontPage(selected).Of(wanted, Neighbours.WhenNewest));
            }

            selected = selected with { Density = Density.Brief };
        }

        return settings.Selection.WantsNothingOf(digest) ? Single(NothingWanted.Of(digest, selected))
            : style == Style.Rich ? RichRenderer.RenderDay(wanted, selected, whereStands)
            : ClassicRenderer.RenderDay(wanted, selected, whereStands);
    }

    private static RenderedDay Single(TextMessage message) => new([message], new Dictionary<StoryId, int>());
}
