using DigestBot.Messages;
using LiteDB;

namespace DigestBot.Storing.Deliveries;

/// <summary>Keeps what the messages of days show, each content once.</summary>
internal static class ContentRows
{
    public static ContentKey Put(ILiteDatabase database, Content content)
    {
        var key = ContentKey.Of(content);
        var contents = database.GetCollection(Collections.Contents);
        if (contents.FindById(key.Value) is null)
        {
            contents.Insert(new BsonDocument { ["_id"] = key.Value, ["content"] = Row.Tree(content) });
        }

        return key;
    }

    public static Content Read(ILiteCollection<BsonDocument> contents, ContentKey key) =>
        Row.Tree<Content>(contents.FindById(key.Value)["content"]);
}
