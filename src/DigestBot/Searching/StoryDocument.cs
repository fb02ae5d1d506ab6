using System.Globalization;
using DigestBot.Digests;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace DigestBot.Searching;

/// <summary>A story as the index holds it: what it is found by, and its id; the story itself stays in the store.</summary>
internal static class StoryDocument
{
    /// <summary>The story's id, to be read of what was found; kept by columns, since a page of stories is found at a time.</summary>
    private const string Id = "id";

    /// <summary>The day as a term: <c>2026-02-17</c>, which sorts as days do.</summary>
    public const string Day = "day";

    /// <summary>The slugs of the tags.</summary>
    public const string Tag = "tag";

    /// <summary>What every story has and nothing else does.</summary>
    public static readonly Term Any = new("is", "story");

    public const string Title = "title";

    /// <summary>The body and the insight.</summary>
    public const string Text = "text";

    /// <summary>The fields that its words stand in.</summary>
    public static readonly SearchedFields Fields = new(Title, Text);

    /// <summary>What all documents of a day share.</summary>
    public static Term Of(DateOnly day) => new(Day, Written(day));

    public static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="Written"/> wrote.</summary>
    public static DateOnly DayIn(string written) => DateOnly.ParseExact(written, "O", CultureInfo.InvariantCulture);

    /// <summary>A day's stories in reading order.</summary>
    public static IEnumerable<Document> Of(Digest digest) => digest.Stories.Select(story => Of(digest.Date, story));

    /// <summary>What a story says under its title.</summary>
    public static string TextOf(Story story) => PlainText.Of([.. story.Body, .. story.Insight?.Blocks ?? []]);

    /// <summary>The ids of stories that were found.</summary>
    public static IEnumerable<StoryId> IdsOf(IndexReader reader, IEnumerable<ScoreDoc> found)
    {
        var ids = MultiDocValues.GetBinaryValues(reader, Id);
        var id = new BytesRef();
        foreach (var hit in found)
        {
            ids.Get(hit.Doc, id);
            yield return StoryId.Parse(id.Utf8ToString());
        }
    }

    private static Document Of(DateOnly day, Story story)
    {
        var document = new Document
        {
            new BinaryDocValuesField(Id, new BytesRef(story.Id.ToString())),
            new StringField(Any.Field, Any.Text, Field.Store.NO),
            new StringField(Day, Written(day), Field.Store.NO),
            new TextField(Title, story.Title, Field.Store.NO),
            new TextField(Text, TextOf(story), Field.Store.NO),
        };
        foreach (var tag in story.Tags)
        {
            document.Add(new StringField(Tag, tag.Slug, Field.Store.NO));
        }

        return document;
    }
}
