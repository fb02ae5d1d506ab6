using LiteDB;

namespace DigestBot.Storing;

/// <summary>Numbers that are given once.</summary>
internal static class Numbering
{
    /// <summary>Within a write: the next number of a kind, from 1. None comes twice, so that an old button never means another thing.</summary>
    public static int Next(ILiteDatabase database, string kind)
    {
        var marks = database.GetCollection(Collections.Marks);
        var next = 1 + (marks.FindById(kind) is { } last ? last["value"].AsInt32 : 0);
        marks.Upsert(new BsonDocument { ["_id"] = kind, ["value"] = next });
        return next;
    }
}
