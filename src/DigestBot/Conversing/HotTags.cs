using DigestBot.Digests;
using DigestBot.Storing.Days;

namespace DigestBot.Conversing;

/// <summary>What the latest days were about most.</summary>
internal sealed class HotTags(DigestStore digests, TagStore tags)
{
    /// <summary>
    /// The tags that most stories bear, the most first, of so many days up to the newest one: so there is something to
    /// see where no digest came for a while.
    /// </summary>
    public IReadOnlyList<(Tag Tag, int Stories)> Of(int days, int most) =>
        digests.LatestDays(1) is not [var newest]
            ? []
            :
            [
                .. from hot in TagTrends.Hottest(tags.Count(newest.AddDays(1 - days), newest), most)
                let use = tags.Find(hot.Slug)
                where use is not null
                select (use.Tag, hot.Stories),
            ];
}
