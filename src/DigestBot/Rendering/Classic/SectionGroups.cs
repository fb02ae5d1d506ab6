using DigestBot.Digests;

namespace DigestBot.Rendering.Classic;

/// <summary>
/// Which sections share a message, so that a few words of the editor's own have none to themselves: a section without
/// stories stands with the stories that it announces; without a title, or below the last story, with those above it.
/// </summary>
internal static class SectionGroups
{
    public static IEnumerable<IReadOnlyList<Section>> Of(IReadOnlyList<Section> sections)
    {
        var last = sections.Count;
        while (last > 0 && !HasStories(sections[last - 1]))
        {
            last--;
        }

        var group = new List<Section>();
        for (var i = 0; i < sections.Count; i++)
        {
            var announced = i > 0 && Announces(sections[i - 1]);
            if (group.Count > 0 && i < last && !announced && (HasStories(sections[i]) || Announces(sections[i])))
            {
                yield return group;
                group = [];
            }

            group.Add(sections[i]);
        }

        yield return group;
    }

    private static bool HasStories(Section section) => section.Stories.Count > 0;

    private static bool Announces(Section section) => section is { Title.Length: > 0, Stories.Count: 0 };
}
