using DigestBot.Messages;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Standings;

namespace DigestBot.Publishing;

/// <summary>What has to be done in a chat so that it shows a day as it is now. Pure.</summary>
/// <remarks>
/// Messages are compared by their place in the day. One that differs is edited; a new one is sent, which puts it at
/// the end, unless it may stand already; one that has no place any more is deleted. One that could not be sent or edited
/// is left alone. The first is pinned where that is wanted and was not done.
/// </remarks>
/// <param name="Acts">Edits, messages, deletions and the pin, in order.</param>
/// <param name="Slots">The place in the day of each.</param>
internal sealed record Difference(IReadOnlyList<OutgoingMessage> Acts, IReadOnlyList<int> Slots)
{
    public static readonly Difference None = new([], []);

    public bool IsEmpty => Acts.Count == 0;

    public static Difference Between(Standing day, IReadOnlyList<Content> wanted)
    {
        var standing = day.Parts;
        var acts = new List<(OutgoingMessage Act, int Slot)>();
        for (var slot = 0; slot < wanted.Count; slot++)
        {
            if (slot >= standing.Count)
            {
                if (!day.MayLack)
                {
                    acts.Add((wanted[slot], slot));
                }
            }
            else if (standing[slot].MessageId is { } id && standing[slot].Shows != ContentKey.Of(wanted[slot]))
            {
                acts.Add((new Edit(id, wanted[slot]), slot));
            }
        }

        acts.AddRange(Deletions(standing, from: wanted.Count));

        if (day.Pin && standing is [{ MessageId: { } first }, ..] && day.Pinned != first)
        {
            acts.Add((new Pin(first), 0));
        }

        return Of(acts);
    }

    /// <summary>What has to be done so that nothing stands of a day, as far as it can be deleted.</summary>
    public static Difference ToNothing(Standing day) => Of([.. Deletions(day.Parts, from: 0)]);

    /// <summary>What has to be done so that nothing is shown of a day: what cannot be deleted any more says a line instead.</summary>
    public static Difference ToNothing(Standing day, TextMessage line)
    {
        var lines = day
            .Parts.Select((part, slot) => (part, slot))
            .Where(one => one.part is { MessageId: not null } part && part.Shows == ContentKey.CannotBeDeleted)
            .Select(one => ((OutgoingMessage)new Edit(one.part.MessageId!.Value, line), one.slot));
        return Of([
            .. lines,
            .. Deletions(day.Parts, from: 0).Where(act => day.Parts[act.Slot].Shows != ContentKey.Of(line)),
        ]);
    }

    /// <summary>From the end, so that each is the last when its turn comes.</summary>
    private static IEnumerable<(OutgoingMessage Act, int Slot)> Deletions(
        IReadOnlyList<StandingPart> standing,
        int from
    )
    {
        for (var slot = standing.Count - 1; slot >= from; slot--)
        {
            if (standing[slot] is { MessageId: { } id } part && part.Shows != ContentKey.CannotBeDeleted)
            {
                yield return (new Deletion(id), slot);
            }
        }
    }

    private static Difference Of(IReadOnlyList<(OutgoingMessage Act, int Slot)> acts) =>
        new([.. acts.Select(act => act.Act)], [.. acts.Select(act => act.Slot)]);
}
