using DigestBot.Messages;
using DigestBot.Storing.Deliveries;
using LiteDB;

namespace DigestBot.Storing.Standings;

/// <summary>Changes what of each day stands in each chat, in the same transactions in which the ledger changes.</summary>
/// <remarks>
/// A standing is looked at once nothing is due there any more: after the last delivery of a campaign where more may
/// follow from it, and when the digest has changed. Where the chat cannot be reached it rests until the digest changes.
/// </remarks>
internal static class StandingRows
{
    /// <summary>A campaign that shows or corrects a day was opened for a chat.</summary>
    /// <param name="isCurrent">Whether it shows the day as it is now.</param>
    public static void Begin(ILiteDatabase database, Campaign campaign, ChatAddress chat, bool isCurrent)
    {
        var standings = database.GetCollection(Collections.Standings);
        var before = Find(database, campaign.Day!.Value, chat);
        var parts = before?.Parts.ToList() ?? [];
        for (var part = 0; part < campaign.Parts.Count; part++)
        {
            if (campaign.Parts[part] is Content added)
            {
                Put(parts, campaign.SlotOf(part), new StandingPart(null, ContentKey.Of(added)));
            }
        }

        standings.Upsert(
            StandingRow.Write(
                new Standing(
                    campaign.Day.Value,
                    chat,
                    campaign.Presentation,
                    campaign.Revision,
                    before is null ? 0 : before.Steps + 1,
                    campaign.UpdatedAt,
                    parts,
                    (before?.Pending ?? 0) + campaign.Parts.Count,
                    // In private nothing follows from what stands; elsewhere links lead to it, and the first may be pinned.
                    Look: !(isCurrent && chat.IsPrivate),
                    campaign.Pin,
                    before?.Pinned,
                    before is { MayLack: true }
                )
            )
        );
    }

    /// <summary>A part was sent, edited, deleted or pinned; or, with no id, it could not be.</summary>
    /// <returns>Whether the standing is to be looked at now.</returns>
    public static bool Record(ILiteDatabase database, Campaign campaign, Delivery delivery)
    {
        if (Find(database, campaign.Day!.Value, delivery.Chat) is not { } standing)
        {
            return false;
        }

        var (parts, pinned) = (standing.Parts.ToList(), standing.Pinned);
        var slot = campaign.SlotOf(delivery.Part);
        var sent = delivery.State == DeliveryState.Sent;
        switch (campaign.Parts[delivery.Part])
        {
            case Content message:
                Put(parts, slot, new StandingPart(sent ? delivery.MessageId : null, ContentKey.Of(message)));
                break;
            case Edit or Deletion when delivery.State == DeliveryState.Cancelled:
                break; // it was not tried: the message stands as it did
            case Edit edit:
                // One that cannot be edited any more is left alone from now on.
                Put(parts, slot, new StandingPart(sent ? edit.MessageId : null, ContentKey.Of(edit.Content)));
                break;
            case Deletion when sent:
                parts.RemoveRange(slot, parts.Count - slot);
                break;
            case Deletion:
                Put(parts, slot, parts[slot] with { Shows = ContentKey.CannotBeDeleted });
                break;
            case Pin pin:
                // One that cannot be pinned is not tried again: the right may be missing, and the post matters more.
                pinned = pin.MessageId;
                break;
        }

        var now = standing with { Parts = parts, Pinned = pinned, Pending = standing.Pending - 1 };
        Update(database, now);
        return now is { Pending: 0, Look: true };
    }

    /// <summary>
    /// From now on the day is shown in texts where a document was refused; what has no message yet is to be sent anew.
    /// </summary>
    public static void FallBack(ILiteDatabase database, DateOnly day, ChatAddress chat) =>
        Change(
            database,
            day,
            chat,
            standing =>
                standing with
                {
                    Presentation = standing.Presentation with { Style = Style.Classic },
                    Parts = [.. standing.Parts.TakeWhile(part => part.MessageId is not null)],
                    Pending = 0,
                    Look = true,
                }
        );

    /// <summary>So many deliveries that were given up are due again.</summary>
    public static void Reopen(ILiteDatabase database, DateOnly day, ChatAddress chat, int deliveries) =>
        Change(database, day, chat, standing => standing with { Pending = standing.Pending + deliveries, Look = true });

    /// <summary>So many deliveries are not wanted any more.</summary>
    public static void Cancel(ILiteDatabase database, DateOnly day, ChatAddress chat, int deliveries) =>
        Change(
            database,
            day,
            chat,
            standing => standing with { Pending = standing.Pending - deliveries, Look = false }
        );

    /// <summary>The chat cannot be reached: nothing is due there, and nothing is looked at until the digest changes.</summary>
    public static void Rest(ILiteDatabase database, DateOnly day, ChatAddress chat) =>
        Change(database, day, chat, standing => standing with { Pending = 0, Look = false });

    /// <summary>The chat lives on under another id; what stands in the old one cannot be edited from there.</summary>
    public static void Move(ILiteDatabase database, ChatAddress from, ChatAddress to)
    {
        var standings = database.GetCollection(Collections.Standings);
        foreach (var row in standings.Find(Where.Is("chat", from.ToString())).ToList())
        {
            var standing = StandingRow.Read(row);
            standings.Delete(row["_id"]);
            standings.Upsert(
                StandingRow.Write(
                    standing with
                    {
                        Chat = to,
                        Parts = [.. standing.Parts.Select(part => part with { MessageId = null })],
                        Pinned = null,
                    }
                )
            );
        }
    }

    public static Standing? Find(ILiteDatabase database, DateOnly day, ChatAddress chat) =>
        database.GetCollection(Collections.Standings).FindById(StandingRow.Id(day, chat)) is { } row
            ? StandingRow.Read(row)
            : null;

    public static void Update(ILiteDatabase database, Standing standing) =>
        database.GetCollection(Collections.Standings).Update(StandingRow.Write(standing));

    /// <summary>A person who was forgotten meanwhile has no standing any more.</summary>
    private static void Change(ILiteDatabase database, DateOnly day, ChatAddress chat, Func<Standing, Standing> change)
    {
        if (Find(database, day, chat) is { } standing)
        {
            Update(database, change(standing));
        }
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
}
