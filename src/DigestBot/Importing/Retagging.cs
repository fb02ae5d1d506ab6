using DigestBot.Storing.Days;
using DigestBot.Tagging;

namespace DigestBot.Importing;

/// <summary>
/// Tags what is stored as it would be tagged now: with another lexicon, other rules, or knowing more days.
/// </summary>
/// <remarks>
/// Each day bears a stamp of what it was tagged by, so that after a stop the rest is done. A day is one small write, and
/// so many days are one step: whoever waits to write or to be answered never waits for all.
/// </remarks>
internal sealed class Retagging(DigestStore digests, LexiconInUse lexicon, ILogger<Retagging> log)
{
    /// <summary>How many days are done in one step.</summary>
    public const int DaysAtOnce = 100;

    /// <summary>Does a step, the newest days first.</summary>
    /// <returns>Whether there is more to do.</returns>
    public async Task<bool> StepAsync(CancellationToken cancellation)
    {
        var tagger = new Tagger(lexicon.Current);
        var stale = StaleDays(tagger).Take(DaysAtOnce + 1).ToList();
        foreach (var (day, everyday) in stale.Take(DaysAtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            await digests.RetagAsync(tagger.Tag(digests.Find(day)!, everyday));
        }

        if (stale.Count > 0)
        {
            digests.MoreTakenIn.Raise();
            log.Retagged(Math.Min(stale.Count, DaysAtOnce), stale[0].Day);
        }

        return stale.Count > DaysAtOnce;
    }

    private IEnumerable<(DateOnly Day, IReadOnlySet<string> Everyday)> StaleDays(Tagger tagger)
    {
        var days = digests.TaggedDays();
        var keys = days.Select(day => EverydayTags.Keys(day.EditorsTags)).ToList();
        for (var i = 0; i < days.Count; i++)
        {
            var everyday = EverydayTags.Among(
                keys[i],
                [.. keys[Math.Max(0, i - EverydayTags.Reach)..i], .. keys.Skip(i + 1).Take(EverydayTags.Reach)]
            );
            if (tagger.StampOf(everyday) != days[i].TaggedBy)
            {
                yield return (days[i].Day, everyday);
            }
        }
    }
}
