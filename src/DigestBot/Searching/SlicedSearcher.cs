using Lucene.Net.Index;
using Lucene.Net.Search;

namespace DigestBot.Searching;

/// <summary>
/// Looks through an index in two slices at a time, on this thread and on a second one: a word that most of ten years'
/// stories have takes half as long.
/// </summary>
/// <remarks>
/// Lucene's own way makes a task of each segment and only waits; here the waiting thread works too, and does the second
/// slice itself where no other thread is free.
/// </remarks>
internal sealed class SlicedSearcher : IndexSearcher
{
    private readonly List<AtomicReaderContext> _first = [];
    private readonly List<AtomicReaderContext> _second = [];

    public SlicedSearcher(IndexReader reader)
        : base(reader)
    {
        foreach (var segment in reader.Leaves.OrderByDescending(segment => segment.Reader.MaxDoc))
        {
            (Size(_first) <= Size(_second) ? _first : _second).Add(segment);
        }

        // Of equals Lucene keeps those that come first, and takes it that they come in their order.
        _first.Sort(InOrder);
        _second.Sort(InOrder);
    }

    protected override TopDocs Search(Weight weight, ScoreDoc? after, int nDocs)
    {
        if (_second.Count == 0)
        {
            return base.Search(weight, after, nDocs);
        }

        var second = Task.Run(() => Search(_second, weight, after, nDocs));
        TopDocs first;
        try
        {
            first = Search(_first, weight, after, nDocs);
        }
        finally
        {
            // Whatever became of the first: when this is left, nobody looks into the files any more.
            ((Task)second)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing)
                .GetAwaiter()
                .GetResult();
        }

        return Merged(first, second.GetAwaiter().GetResult(), nDocs);
    }

    /// <summary>The best of both; of equals, as everywhere in Lucene, the first in the index.</summary>
    private static TopDocs Merged(TopDocs first, TopDocs second, int most) =>
        new(
            first.TotalHits + second.TotalHits,
            [
                .. first
                    .ScoreDocs.Concat(second.ScoreDocs)
                    .OrderByDescending(hit => hit.Score)
                    .ThenBy(hit => hit.Doc)
                    .Take(most),
            ],
            Math.Max(first.MaxScore, second.MaxScore)
        );

    private static int InOrder(AtomicReaderContext one, AtomicReaderContext other) => one.DocBase - other.DocBase;

    private static int Size(IEnumerable<AtomicReaderContext> slice) => slice.Sum(segment => segment.Reader.MaxDoc);
}
