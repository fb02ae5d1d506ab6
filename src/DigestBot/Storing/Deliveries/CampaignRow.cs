using DigestBot.Messages;
using LiteDB;

namespace DigestBot.Storing.Deliveries;

/// <summary>
/// How a campaign stands in its row. The parts of a day refer to what they show; an answer, which is soon forgotten,
/// holds it.
/// </summary>
internal static class CampaignRow
{
    public static BsonDocument Write(ILiteDatabase database, Campaign campaign, DateTimeOffset opened) =>
        new()
        {
            ["_id"] = campaign.Id,
            ["lane"] = (int)campaign.Lane,
            ["opened"] = Row.Time(opened),
            ["detailedSince"] = Row.Time(opened), // until its deliveries are folded
            ["day"] = campaign.Day is { } day ? Row.Day(day) : BsonValue.Null,
            ["revision"] = campaign.Revision,
            ["slots"] = campaign.Slots is { } slots
                ? new BsonArray(slots.Select(slot => new BsonValue(slot)))
                : BsonValue.Null,
            ["updatedAt"] = campaign.UpdatedAt is { } at ? Row.Time(at) : BsonValue.Null,
            ["silent"] = campaign.Silent,
            ["pin"] = campaign.Pin,
            ["presentation"] = Row.Tree(campaign.Presentation),
            ["parts"] = new BsonArray(
                campaign.Parts.Select(part => campaign.Day is null ? Row.Tree(part) : Refer(database, part))
            ),
        };

    public static Campaign Read(BsonDocument row, ILiteCollection<BsonDocument> contents) =>
        new(
            row["_id"].AsString,
            (Lane)row["lane"].AsInt32,
            [.. row["parts"].AsArray.Select(part => Resolve(part, contents))],
            row["day"].IsNull ? null : Row.Day(row["day"]),
            row["revision"].AsInt32,
            row["slots"].IsNull ? null : [.. row["slots"].AsArray.Select(slot => slot.AsInt32)],
            row["updatedAt"].IsNull ? null : Row.Time(row["updatedAt"]),
            row["silent"].AsBoolean,
            row["pin"].AsBoolean,
            Row.Tree<Presentation>(row["presentation"])
        );

    private static BsonValue Refer(ILiteDatabase database, OutgoingMessage part) =>
        part switch
        {
            Content content => new BsonDocument { ["content"] = ContentRows.Put(database, content).Value },
            Edit edit => new BsonDocument
            {
                ["content"] = ContentRows.Put(database, edit.Content).Value,
                ["edits"] = edit.MessageId,
            },
            _ => Row.Tree(part),
        };

    private static OutgoingMessage Resolve(BsonValue part, ILiteCollection<BsonDocument> contents)
    {
        if (!part.IsDocument)
        {
            return Row.Tree<OutgoingMessage>(part);
        }

        var content = ContentRows.Read(contents, new ContentKey(part["content"].AsString));
        return part["edits"].IsNull ? content : new Edit(part["edits"].AsInt32, content);
    }
}
