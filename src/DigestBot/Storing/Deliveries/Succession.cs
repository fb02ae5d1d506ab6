namespace DigestBot.Storing.Deliveries;

/// <summary>Which state follows which. Pure, and total: every state and event have exactly one successor.</summary>
/// <remarks>
/// Invariants: nothing leaves <see cref="DeliveryState.Sent"/>; what was given up is left only by a person's wish, or
/// because it stands after all. So whoever comes too late with what he knows changes nothing.
/// </remarks>
internal static class Succession
{
    public static DeliveryState After(this DeliveryState state, DeliveryEvent what) =>
        (state, what) switch
        {
            (DeliveryState.Sent, _) or (_, DeliveryEvent.Sent) => DeliveryState.Sent,
            (DeliveryState.Waiting or DeliveryState.Sending, _) => OfDue(state, what),
            (_, DeliveryEvent.Reopened) => DeliveryState.Waiting,
            _ => state,
        };

    private static DeliveryState OfDue(DeliveryState state, DeliveryEvent what) =>
        what switch
        {
            DeliveryEvent.Begun => DeliveryState.Sending,
            DeliveryEvent.Again => DeliveryState.Waiting,
            DeliveryEvent.Refused => DeliveryState.Refused,
            DeliveryEvent.LeftOut => DeliveryState.Unknown,
            DeliveryEvent.Cancelled => DeliveryState.Cancelled,
            _ => state,
        };
}
