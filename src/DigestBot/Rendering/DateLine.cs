using DigestBot.Digests;
using DigestBot.Texts;

namespace DigestBot.Rendering;

/// <summary>
/// The line under a day's title: its date, how many stories it has, how many its reader did not want, when it was last
/// corrected.
/// </summary>
internal static class DateLine
{
    public static string Of(Digest digest, RenderSettings settings)
    {
        var phrases = Phrases.In(settings.Language);
        IEnumerable<string> parts =
        [
            phrases.Day(digest.Date),
            phrases.Stories(digest.Stories.Count()),
            .. settings.LeftOut > 0 ? [phrases.LeftOut(settings.LeftOut)] : Array.Empty<string>(),
            .. settings.UpdatedAt is { } at ? [phrases.Updated(at, digest.Date)] : Array.Empty<string>(),
        ];
        return string.Join(" · ", parts);
    }
}
