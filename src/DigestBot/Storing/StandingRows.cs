using DigestBot.Messages;
using LiteDB;

namespace DigestBot.Storing;

/// <summary>Keeps what of each day stands in each chat, in the same transactions in which the ledger changes.</summary>
internal static class StandingRows
{
    public static IEnumerable<Standing> Unsettled(Store store) =>
        store[Collections.Standings].Find(Query.EQ("settled", false)).Select(Read);

    public static Standing? Find(Store store, DateOnly day, ChatAddress chat) =>
        store[Collections.Standings].FindById(Id(day, chat)) is { } row ? Read(row) : null;

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
            if (campaign.Parts[part] is Content added)
            {
                Put(parts, campaign.SlotOf(part), new StandingPart(null, added));
            }
        }

        standings.Upsert(
            Write(
                new Standing(
                    campaign.Day.Value,
                    chat,
                    campaign.Presentation,
                    campaign.Revision,
                    before is null ? 0 : before.Steps + 1,
                    campaign.UpdatedAt,
                    Settled: false,
                    parts,
                    campaign.Pin,
                    before?.Pinned
                )
            )
        );
    }

    /// <summary>A part was sent, edited, deleted or pinned; or, with no id, it could not be.</summary>
    public static void Record(ILiteDatabase database, Campaign campaign, Delivery delivery)
    {
        var standings = database.GetCollection(Collections.Standings);
        if (standings.FindById(Id(campaign.Day!.Value, delivery.Chat)) is not { } row)
        {
            return;
        }

        var standing = Read(row);
        var (parts, pinned) = (standing.Parts.ToList(), standing.Pinned);
        var slot = campaign.SlotOf(delivery.Part);
        var sent = delivery.State == DeliveryState.Sent;
        switch (campaign.Parts[delivery.Part])
        {
            case Content message:
                Put(parts, slot, new StandingPart(sent ? delivery.MessageId : null, message));
                break;
            case Edit edit:
                // One that cannot be edited any more is left alone from now on.
                Put(parts, slot, new StandingPart(sent ? edit.MessageId : null, edit.Content));
                break;
            case Deletion:
                parts.RemoveRange(slot, parts.Count - slot);
                break;
            case Pin pin:
                // One that cannot be pinned is not tried again: the right may be missing, and the post matters more.
                pinned = pin.MessageId;
                break;
        }

        standings.Update(Write(standing with { Parts = parts, Pinned = pinned }));
    }

    /// <summary>
    /// From now on the day is shown in texts where a document was refused; what has no message yet is to be sent anew.
    /// </summary>
    public static void FallBack(ILiteDatabase database, DateOnly day, ChatAddress chat)
    {
        var standings = database.GetCollection(Collections.Standings);
        var standing = Read(standings.FindById(Id(day, chat)));
        standings.Update(
            Write(
                standing with
                {
                    Presentation = standing.Presentation with { Style = Style.Classic },
                    Settled = false,
                    Parts = [.. standing.Parts.TakeWhile(part => part.MessageId is not null)],
                }
            )
        );
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
            ["presentation"] = Row.Tree(standing.Presentation),
            ["pin"] = standing.Pin,
            ["pinned"] = standing.Pinned is { } pinned ? pinned : BsonValue.Null,
        };

    private static Standing Read(BsonDocument row) =>
        new(
            Row.Day(row["day"]),
            ChatAddress.Parse(row["chat"].AsString),
            Row.Tree<Presentation>(row["presentation"]),
            row["revision"].AsInt32,
            row["steps"].AsInt32,
            row["updatedAt"].IsNull ? null : Row.Time(row["updatedAt"]),
            row["settled"].AsBoolean,
            Row.Tree<List<StandingPart>>(row["parts"]),
            row["pin"].AsBoolean,
            row["pinned"].IsNull ? null : row["pinned"].AsInt32
        );
}
