using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering.Classic;
using DigestBot.Texts;

namespace DigestBot.Rendering;

/// <summary>A day of which the reader wants no story: one short message, with the way to the whole day.</summary>
internal static class NothingWanted
{
    public static TextMessage Of(Digest digest, RenderSettings settings) =>
        new(Text(digest, settings), Preview: null, Menu.Of(digest, settings));

    public static string Text(Digest digest, RenderSettings settings) =>
        Phrases.In(settings.Language).NothingWanted(digest.Date, settings.LeftOut);
}
