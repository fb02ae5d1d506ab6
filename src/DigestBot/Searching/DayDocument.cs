using System.Globalization;
using DigestBot.Digests;
using Lucene.Net.Documents;

namespace DigestBot.Searching;

/// <summary>A day as the index holds it: what is found by the words of its headline. Its stories are found by their own.</summary>
internal static class DayDocument
{
    /// <summary>The day, stored.</summary>
    public const string Date = "date";

    /// <summary>The fields that its words stand in.</summary>
    public static readonly SearchedFields Fields = new("headline", "summary");

    /// <summary>The day that was found.</summary>
    public static DateOnly DayOf(Document found) =>
        DateOnly.ParseExact(
            found.GetField(Date).GetStringValue(CultureInfo.InvariantCulture),
            "O",
            CultureInfo.InvariantCulture
        );

    public static Document Of(Digest digest) =>
        new()
        {
            new StoredField(Date, StoryDocument.Written(digest.Date)),
            new StringField(StoryDocument.Day, StoryDocument.Written(digest.Date), Field.Store.NO),
            new NumericDocValuesField(StoryDocument.DayNumber, digest.Date.DayNumber),
            new TextField(Fields.Title, digest.Title, Field.Store.NO),
            new TextField(Fields.Text, string.Join('\n', digest.Summary.Select(PlainText.Of)), Field.Store.NO),
        };
}
