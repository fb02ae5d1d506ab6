using DigestBot.Messages;
using LiteDB;

namespace DigestBot.Storing;

/// <summary>How a campaign stands in its row.</summary>
internal static class CampaignRow
{
    public static BsonDocument Write(Campaign campaign, DateTimeOffset opened) =>
        new()
        {
            ["_id"] = campaign.Id,
            ["lane"] = (int)campaign.Lane,
            ["opened"] = Row.Time(opened),
            ["day"] = campaign.Day is { } day ? Row.Day(day) : BsonValue.Null,
            ["revision"] = campaign.Revision,
            ["slots"] = campaign.Slots is { } slots
                ? new BsonArray(slots.Select(slot => new BsonValue(slot)))
                : BsonValue.Null,
            ["updatedAt"] = campaign.UpdatedAt is { } at ? Row.Time(at) : BsonValue.Null,
            ["silent"] = campaign.Silent,
            ["pin"] = campaign.Pin,
            ["presentation"] = Row.Tree(campaign.Presentation),
            ["parts"] = new BsonArray(campaign.Parts.Select(Row.Tree)),
        };

    public static Campaign Read(BsonDocument row) =>
        new(
            row["_id"].AsString,
            (Lane)row["lane"].AsInt32,
            [.. row["parts"].AsArray.Select(Row.Tree<OutgoingMessage>)],
            row["day"].IsNull ? null : Row.Day(row["day"]),
            row["revision"].AsInt32,
            row["slots"].IsNull ? null : [.. row["slots"].AsArray.Select(slot => slot.AsInt32)],
            row["updatedAt"].IsNull ? null : Row.Time(row["updatedAt"]),
            row["silent"].AsBoolean,
            row["pin"].AsBoolean,
            Row.Tree<Presentation>(row["presentation"])
        );
}
