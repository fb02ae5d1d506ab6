using DigestBot.Digests;
using DigestBot.Texts;

namespace DigestBot.Rendering;

/// <summary>The line under a day's title: its date, how many stories it has, when it was last corrected.</summary>
internal static class DateLine
{
    public static string Of(Digest digest, RenderSettings settings)
    {
        var phrases = Phrases.In(settings.Language);
        var line = $"{phrases.Day(digest.Date)} · {phrases.Stories(digest.Stories.Count())}";
        return settings.UpdatedAt is { } at ? $"{line} · {phrases.Updated(at, digest.Date)}" : line;
    }
}
