using DigestBot.Searching;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace DigestBot.Tests.Searching;

public sealed class SlicedSearcherTests
{
    private const string Field = "text";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void It_finds_what_one_slice_finds_in_the_same_order(int segments)
    {
        using var files = new RAMDirectory();
        Fill(files, segments);
        using var reader = DirectoryReader.Open(files);
        reader.Leaves.Count.ShouldBe(segments);
        var (plain, sliced) = (new IndexSearcher(reader), new SlicedSearcher(reader));

        foreach (var most in (int[])[1, 5, 1000])
        {
            for (var word = 0; word <= 10; word++)
            {
                var query = new TermQuery(new Term(Field, $"w{word}"));
                var (expected, found) = (plain.Search(query, most), sliced.Search(query, most));

                found.TotalHits.ShouldBe(expected.TotalHits);
                Hits(found).ShouldBe(Hits(expected));
            }
        }
    }

    [Fact]
    public void What_fails_in_either_slice_fails()
    {
        using var files = new RAMDirectory();
        Fill(files, segments: 2);
        using var reader = DirectoryReader.Open(files);
        var sliced = new SlicedSearcher(reader);

        foreach (var segment in reader.Leaves)
        {
            Should
                .Throw<NotSupportedException>(() =>
                    sliced.Search(new MatchAllDocsQuery(), new FailingFilter(segment.Ord), 10)
                )
                .Message.ShouldBe($"{segment.Ord}");
        }
    }

    /// <summary>Many documents that are alike, so that the order of equals shows.</summary>
    private static void Fill(RAMDirectory files, int segments)
    {
        var random = new Random(segments);
        using var writer = new IndexWriter(
            files,
            new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48))
            {
                MergePolicy = NoMergePolicy.COMPOUND_FILES,
            }
        );
        for (var segment = 0; segment < segments; segment++)
        {
            for (var document = random.Next(1, 60); document > 0; document--)
            {
                var words = Enumerable.Range(0, random.Next(1, 5)).Select(_ => $"w{random.Next(10)}");
                writer.AddDocument([
                    new TextField(Field, string.Join(' ', words), Lucene.Net.Documents.Field.Store.NO),
                ]);
            }

            writer.Commit();
        }
    }

    private static IEnumerable<(int, float)> Hits(TopDocs found) => found.ScoreDocs.Select(hit => (hit.Doc, hit.Score));

    private sealed class FailingFilter(int ordinal) : Filter
    {
        public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs) =>
            context.Ord == ordinal ? throw new NotSupportedException($"{ordinal}") : null;
    }
}
