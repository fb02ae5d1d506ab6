using DigestBot.Messages;
using DigestBot.Storing.Deliveries;
using LiteDB;

namespace DigestBot.Storing.Standings;

/// <summary>How a standing stands in its row, and the index of what has to be looked at.</summary>
internal static class StandingRow
{
    public static string Id(DateOnly day, ChatAddress chat) => $"{day:O}|{chat}";

    public static BsonDocument Write(Standing standing) =>
        new()
        {
            ["_id"] = Id(standing.Day, standing.Chat),
            ["day"] = Row.Day(standing.Day),
            ["chat"] = standing.Chat.ToString(),
            ["presentation"] = Row.Tree(standing.Presentation),
            ["revision"] = standing.Revision,
            ["steps"] = standing.Steps,
            ["updatedAt"] = standing.UpdatedAt is { } at ? Row.Time(at) : BsonValue.Null,
            ["parts"] = new BsonArray(
                standing.Parts.Select(part => new BsonDocument
                {
                    ["id"] = part.MessageId is { } id ? id : BsonValue.Null,
                    ["shows"] = part.Shows.Value,
                })
            ),
            ["pending"] = standing.Pending,
            ["look"] = standing.Look,
            ["toLookAt"] = standing is { Look: true, Pending: 0 },
            ["pin"] = standing.Pin,
            ["pinned"] = standing.Pinned is { } pinned ? pinned : BsonValue.Null,
            ["mayLack"] = standing.MayLack,
        };

    public static Standing Read(BsonDocument row) =>
        new(
            Row.Day(row["day"]),
            ChatAddress.Parse(row["chat"].AsString),
            Row.Tree<Presentation>(row["presentation"]),
            row["revision"].AsInt32,
            row["steps"].AsInt32,
            row["updatedAt"].IsNull ? null : Row.Time(row["updatedAt"]),
            [
                .. row["parts"]
                    .AsArray.Select(part => new StandingPart(
                        part["id"].IsNull ? null : part["id"].AsInt32,
                        new ContentKey(part["shows"].AsString)
                    )),
            ],
            row["pending"].AsInt32,
            row["look"].AsBoolean,
            row["pin"].AsBoolean,
            row["pinned"].IsNull ? null : row["pinned"].AsInt32,
            row["mayLack"] == true
        );
}
