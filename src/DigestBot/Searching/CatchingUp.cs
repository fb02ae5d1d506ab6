using DigestBot.Storing.Days;

namespace DigestBot.Searching;

/// <summary>
/// Brings an index to what the store holds: whatever it lacks, and nothing else. The newest days come first, so that an
/// index that is made anew soon answers what is asked most.
/// </summary>
internal static class CatchingUp
{
    /// <summary>How many days are indexed before they can be found.</summary>
    private const int DaysAtOnce = 100;

    /// <returns>How many days had changed, and how many are gone from the store.</returns>
    public static (int Changed, int Gone) Run(DigestStore digests, StoryIndex index, CancellationToken cancellation)
    {
        var stored = digests.Stamps();
        var gone = index.Stamps.Keys.Except(stored.Keys).ToList();
        var changed = stored
            .Where(day => index.Stamps.GetValueOrDefault(day.Key) != day.Value)
            .OrderByDescending(day => day.Key)
            .ToList();
        gone.ForEach(index.Remove);
        foreach (var days in changed.Chunk(DaysAtOnce))
        {
            foreach (var (day, stamp) in days)
            {
                cancellation.ThrowIfCancellationRequested();
                index.Put(digests.Find(day)!, stamp);
            }

            index.Publish();
        }

        if (gone.Count > 0 && changed.Count == 0)
        {
            index.Publish();
        }

        index.MarkWhole();
        if (changed.Count > DaysAtOnce)
        {
            index.Merge();
        }

        return (changed.Count, gone.Count);
    }
}
