using DigestBot.Messages;
using LiteDB;

namespace DigestBot.Storing;

/// <summary>Keeps what of each day stands in each chat, in the same transactions in which the ledger changes.</summary>
internal static class StandingRows
{
    public static IEnumerable<Standing> Unsettled(Store store) =>
        store[Collections.Standings].Find(Query.EQ("settled", false)).Select(Read);

    /// <summary>The chat shows what the digest says; unless either has changed since it was looked at.</summary>
    public static void Settle(ILiteDatabase database, Standing looked, int revision)
    {
        var standings = database.GetCollection(Collections.Standings);
        var row = standings.FindById(Id(looked.Day, looked.Chat));
        var digest = database.GetCollection(Collections.Digests).FindById(Row.Day(looked.Day));
        if (row["steps"].AsInt32 == looked.Steps && digest["revision"].AsInt32 == revision)
        {
            row["settled"] = true;
            row["revision"] = revision;
            standings.Update(row);
        }
    }

    /// <summary>The digest of a day changed: whatever stands of it has to be looked at.</summary>
    public static void Unsettle(ILiteDatabase database, DateOnly day)
    {
        var standings = database.GetCollection(Collections.Standings);
        foreach (var row in standings.Find(Query.EQ("day", Row.Day(day))).ToList())
        {
            row["settled"] = false;
            standings.Update(row);
        }
    }

    /// <summary>A campaign that shows or corrects a day was opened for a chat.</summary>
    public static void Begin(ILiteDatabase database, Campaign campaign, ChatAddress chat)
    {
        var standings = database.GetCollection(Collections.Standings);
        var before = standings.FindById(Id(campaign.Day!.Value, chat)) is { } row ? Read(row) : null;
        var parts = before?.Parts.ToList() ?? [];
        for (var part = 0; part < campaign.Parts.Count; part++)
        {
            if (campaign.Parts[part] is TextMessage added)
            {
                Put(parts, campaign.SlotOf(part), new StandingPart(null, added));
            }
        }

        standings.Upsert(
            Write(
                new Standing(
                    campaign.Day.Value,
                    chat,
                    campaign.Revision,
                    before is null ? 0 : before.Steps + 1,
                    campaign.UpdatedAt,
                    Settled: false,
                    parts
                )
            )
        );
    }

    /// <summary>A part was sent, edited or deleted; or, with no id, it could not be.</summary>
    public static void Record(ILiteDatabase database, Campaign campaign, Delivery delivery)
    {
        var standings = database.GetCollection(Collections.Standings);
        if (standings.FindById(Id(campaign.Day!.Value, delivery.Chat)) is not { } row)
        {
            return;
        }

        var standing = Read(row);
        var parts = standing.Parts.ToList();
        var slot = campaign.SlotOf(delivery.Part);
        var sent = delivery.State == DeliveryState.Sent;
        switch (campaign.Parts[delivery.Part])
        {
            case TextMessage message:
                Put(parts, slot, new StandingPart(sent ? delivery.MessageId : null, message));
                break;
            case Edit edit:
                // One that cannot be edited any more is left alone from now on.
                Put(parts, slot, new StandingPart(sent ? edit.MessageId : null, edit.Content));
                break;
            case Deletion:
                parts.RemoveRange(slot, parts.Count - slot);
                break;
        }

        standings.Update(Write(standing with { Parts = parts }));
    }

    private static void Put(List<StandingPart> parts, int slot, StandingPart part)
    {
        if (slot < parts.Count)
        {
            parts[slot] = part;
        }
        else
        {
            parts.Add(part);
        }
    }

    private static string Id(DateOnly day, ChatAddress chat) => $"{day:O}|{chat}";

    private static BsonDocument Write(Standing standing) =>
        new()
        {
            ["_id"] = Id(standing.Day, standing.Chat),
            ["day"] = Row.Day(standing.Day),
            ["chat"] = standing.Chat.ToString(),
            ["revision"] = standing.Revision,
            ["steps"] = standing.Steps,
            ["updatedAt"] = standing.UpdatedAt is { } at ? Row.Time(at) : BsonValue.Null,
            ["settled"] = standing.Settled,
            ["parts"] = Row.Tree(standing.Parts),
        };

    private static Standing Read(BsonDocument row) =>
        new(
            Row.Day(row["day"]),
            ChatAddress.Parse(row["chat"].AsString),
            row["revision"].AsInt32,
            row["steps"].AsInt32,
            row["updatedAt"].IsNull ? null : Row.Time(row["updatedAt"]),
            row["settled"].AsBoolean,
            Row.Tree<List<StandingPart>>(row["parts"])
        );
}
