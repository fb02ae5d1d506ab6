using DigestBot.Digests;
using Lucene.Net.Documents;

namespace DigestBot.Searching;

/// <summary>A day as the index holds it: what is found by the words of its headline. Its stories are found by their own.</summary>
internal static class DayDocument
{
    /// <summary>The fields that its words stand in.</summary>
    public static readonly SearchedFields Fields = new("headline", "summary");

    public static Document Of(Digest digest) =>
        new()
        {
            new StringField(StoryDocument.Day, StoryDocument.Written(digest.Date), Field.Store.NO),
            new TextField(Fields.Title, digest.Title, Field.Store.NO),
            new TextField(Fields.Text, string.Join('\n', digest.Summary.Select(PlainText.Of)), Field.Store.NO),
        };
}
