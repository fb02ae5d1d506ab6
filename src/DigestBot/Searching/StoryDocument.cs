using System.Globalization;
using DigestBot.Digests;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace DigestBot.Searching;

/// <summary>A story as the index holds it: what it is found by, and its id; the story itself stays in the store.</summary>
internal static class StoryDocument
{
    public const string Id = "id";

    /// <summary>The day as a term: <c>2026-02-17</c>, which sorts as days do.</summary>
    public const string Day = "day";

    /// <summary>The same day as a number.</summary>
    public const string DayNumber = "dayNumber";

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

    /// <summary>A day's stories in reading order.</summary>
    public static IEnumerable<Document> Of(Digest digest) => digest.Stories.Select(story => Of(digest.Date, story));

    /// <summary>What a story says under its title.</summary>
    public static string TextOf(Story story) => PlainText.Of([.. story.Body, .. story.Insight?.Blocks ?? []]);

    /// <summary>The id of the story that was found.</summary>
    public static StoryId IdOf(Document found) =>
        StoryId.Parse(found.GetField(Id).GetStringValue(CultureInfo.InvariantCulture));

    private static Document Of(DateOnly day, Story story)
    {
        var document = new Document
        {
            new StoredField(Id, story.Id.ToString()),
            new StringField(Any.Field, Any.Text, Field.Store.NO),
            new StringField(Day, Written(day), Field.Store.NO),
            new NumericDocValuesField(DayNumber, day.DayNumber),
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
