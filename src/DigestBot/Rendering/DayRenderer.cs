using DigestBot.Digests;
using DigestBot.Messages;
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
        var wanted = settings.Selection.From(digest);
        var stories = digest.Stories.Count();
        settings = settings with { LeftOut = stories - wanted.Stories.Count() };
        return settings.Selection.WantsNothingOf(digest)
                ? new RenderedDay([NothingWanted.Of(digest, stories, settings)], new Dictionary<StoryId, int>())
            : style == Style.Rich ? RichRenderer.RenderDay(wanted, settings, whereStands)
            : ClassicRenderer.RenderDay(wanted, settings, whereStands);
    }
}
