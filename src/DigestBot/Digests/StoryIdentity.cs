namespace DigestBot.Digests;

/// <summary>
/// Gives stories their ids, and sees to it that a story keeps its id when the digest is corrected.
/// </summary>
/// <remarks>
/// Invariants: no two stories of a day share an id; an id that was ever given out on that day is never given to
/// another story; the same text taken in twice has the same ids.
/// </remarks>
internal static class StoryIdentity
{
    /// <summary>An id for a story that has none, made of its address and title, and other than all that are taken.</summary>
    /// <param name="date">The day.</param>
    /// <param name="url">Its address.</param>
    /// <param name="title">Its title.</param>
    /// <param name="taken">The ids that others have.</param>
    /// <param name="number">Which of the stories with this address and title it is, so that the ids of the others need not be tried.</param>
    public static StoryId Fresh(DateOnly date, Uri? url, string title, IReadOnlySet<StoryId> taken, int number = 1)
    {
        var name = $"{url?.AbsoluteUri}\n{title}";
        StoryId id;
        do
        {
            id = StoryId.Of(date, number == 1 ? name : $"{name}\n{number}");
            number++;
        } while (taken.Contains(id));

        return id;
    }

    /// <summary>
    /// The corrected digest with the ids that its stories had before. Matched are, in this order: address and title
    /// together, the address alone, the title alone; each story once, in reading order. So five stories that share
    /// one address keep five ids, and one whose title is mended keeps its own.
    /// </summary>
    /// <param name="corrected">The digest as just read.</param>
    /// <param name="former">Every story that the day ever had, those of the latest revision first.</param>
    public static Digest Carry(Digest corrected, IReadOnlyList<Story> former)
    {
        var stories = corrected.Stories.ToList();
        var kept = new StoryId?[stories.Count];
        var free = former.DistinctBy(story => story.Id).ToList();
        Match((a, b) => a.Url == b.Url && a.Title == b.Title);
        Match((a, b) => a.Url is not null && a.Url == b.Url);
        Match((a, b) => a.Title == b.Title);

        var taken = former.Select(story => story.Id).ToHashSet();
        var index = 0;
        return corrected with
        {
            Sections =
            [
                .. corrected.Sections.Select(section =>
                    section with
                    {
                        Stories = [.. section.Stories.Select(story => story with { Id = Next(story) })],
                    }
                ),
            ],
        };

        void Match(Func<Story, Story, bool> same)
        {
            for (var i = 0; i < stories.Count; i++)
            {
                if (kept[i] is null && free.FirstOrDefault(story => same(stories[i], story)) is { } match)
                {
                    kept[i] = match.Id;
                    free.Remove(match);
                }
            }
        }

        StoryId Next(Story story)
        {
            var id = kept[index++] ?? Fresh(corrected.Date, story.Url, story.Title, taken);
            taken.Add(id);
            return id;
        }
    }
}
