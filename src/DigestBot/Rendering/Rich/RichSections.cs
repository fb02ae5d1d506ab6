using System.Globalization;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering.Markup;
using DigestBot.Rendering.Splitting;
using DigestBot.Texts;

namespace DigestBot.Rendering.Rich;

/// <summary>The sections of a day with their stories, as much of each as the density asks for.</summary>
/// <param name="settings">How the day is shown.</param>
/// <param name="linked">The stories that the summary leads to: only these need a place to jump to.</param>
internal sealed class RichSections(RenderSettings settings, IReadOnlySet<StoryId> linked)
{
    private readonly RichBlocks _blocks = new(Phrases.In(settings.Language));
    private readonly RichStories _stories = new(settings);

    /// <summary>The leaves of all sections; full stories are numbered through the day.</summary>
    public IEnumerable<Leaf> Of(Digest digest)
    {
        var number = 1;
        foreach (var section in ShownSections.Of(digest, settings.Density))
        {
            Leaf? again = null;
            foreach (var (index, leaf) in Of(section, number).Index())
            {
                var first = leaf with { Before = index == 0 ? Boundary.Section : leaf.Before };
                again ??= section.Title.Length > 0 ? first : null;
                yield return ReferenceEquals(again, first) ? first : first with { Heading = again };
            }

            number += section.Stories.Count(story => story.Kind == StoryKind.Full);
        }
    }

    private IEnumerable<Leaf> Of(Section section, int number)
    {
        foreach (var (index, piece) in Leaves.Pieces([new Words(section.Title)], Leaves.LongestTitle).Index())
        {
            foreach (var leaf in Leaves.Text("h2", piece, []))
            {
                yield return leaf with
                {
                    LeadsOn = index == 0,
                };
            }
        }

        if (settings.Density == Density.Full)
        {
            foreach (var leaf in _blocks.Of(section.Introduction, []))
            {
                yield return leaf;
            }
        }

        var list = Frame.List(numbered: false);
        foreach (var story in section.Stories)
        {
            var folded = story.Kind == StoryKind.Full && settings.Density != Density.Brief;
            list = folded ? Frame.List(numbered: false) : list;
            foreach (var (index, leaf) in Of(story, folded ? number++ : null, list).Index())
            {
                yield return index == 0 ? leaf with { Before = Boundary.Story } : leaf;
            }
        }
    }

    private IEnumerable<Leaf> Of(Story story, int? number, Frame list)
    {
        IEnumerable<Leaf> leaves =
            number is { } ordinal ? _stories.Folded(story, ordinal)
            : settings.Density == Density.Brief ? RichStories.TitleOnly(story, list)
            : _stories.Item(story, list);
        if (!linked.Contains(story.Id))
        {
            return leaves;
        }

        var all = leaves.ToList();
        IReadOnlyList<Frame> around = number is null ? all[0].Frames : [];
        return [Leaves.Anchor(AnchorOf(story.Id), around), .. all];
    }

    /// <summary>The name of the place where a story begins.</summary>
    public static string AnchorOf(StoryId story) => string.Create(CultureInfo.InvariantCulture, $"s_{story}");
}
