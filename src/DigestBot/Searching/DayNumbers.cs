using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DigestBot.Searching;

/// <summary>
/// The day of every document, as a number, kept in memory as long as the index is open: age counts for each that has the
/// words, and a look at the disk for each would take longer than finding them.
/// </summary>
internal static class DayNumbers
{
    private static readonly Parser OfTerms = new();

    /// <summary>Those of a segment; read when they are first asked for.</summary>
    public static FieldCache.Int32s In(AtomicReader segment) =>
        FieldCache.DEFAULT.GetInt32s(segment, StoryDocument.Day, OfTerms, setDocsWithField: false);

    /// <summary>The days of what was found.</summary>
    public static IEnumerable<DateOnly> Of(IndexReader reader, IEnumerable<ScoreDoc> found) =>
        from hit in found
        let segment = reader.Leaves[ReaderUtil.SubIndex(hit.Doc, reader.Leaves)]
        select DateOnly.FromDayNumber(In(segment.AtomicReader).Get(hit.Doc - segment.DocBase));

    private sealed class Parser : FieldCache.IInt32Parser
    {
        public int ParseInt32(BytesRef term) => StoryDocument.DayIn(term.Utf8ToString()).DayNumber;

        public TermsEnum GetTermsEnum(Terms terms) => terms.GetEnumerator();
    }
}
