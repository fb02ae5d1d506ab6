using DigestBot.Digests;
using DigestBot.Messages;

namespace DigestBot.Rendering;

/// <summary>The sections that a day shows: where texts are left out, one without stories would be a mere heading.</summary>
internal static class ShownSections
{
    public static IReadOnlyList<Section> Of(Digest digest, Density density) =>
        density == Density.Full ? digest.Sections : [.. digest.Sections.Where(section => section.Stories.Count > 0)];
}
