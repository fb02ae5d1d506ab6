using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;

namespace DigestBot.Searching.Querying;

/// <summary>
/// Lets age count: of two stories that match alike the newer comes first, and the oldest keeps six tenths of its
/// score. A hundred days take half of what age can take.
/// </summary>
internal sealed class Recency(Query query, DateOnly newest) : CustomScoreQuery(query)
{
    private const float Kept = 0.6f;
    private const float HalfTaken = 100;

    protected override CustomScoreProvider GetCustomScoreProvider(AtomicReaderContext context) =>
        new Provider(context, newest);

    private sealed class Provider(AtomicReaderContext context, DateOnly newest) : CustomScoreProvider(context)
    {
        private readonly FieldCache.Int32s _days = DayNumbers.In(context.AtomicReader);

        public override float CustomScore(int doc, float subQueryScore, float valSrcScore)
        {
            var age = Math.Max(0, newest.DayNumber - _days.Get(doc));
            return subQueryScore * (Kept + ((1 - Kept) / (1 + (age / HalfTaken))));
        }
    }
}
