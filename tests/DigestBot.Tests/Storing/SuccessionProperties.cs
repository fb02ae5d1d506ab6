using DigestBot.Storing.Deliveries;
using FsCheck.Fluent;
using LocalTelegram.Tests;

namespace DigestBot.Tests.Storing;

public sealed class SuccessionProperties
{
    private static readonly DeliveryState[] GivenUp =
    [
        DeliveryState.Refused,
        DeliveryState.Unknown,
        DeliveryState.Cancelled,
    ];

    /// <summary>What follows in a state that is due, event by event; the rest follows from what holds of all.</summary>
    private static readonly Dictionary<DeliveryEvent, DeliveryState?> OfDue = new()
    {
        [DeliveryEvent.Begun] = DeliveryState.Sending,
        [DeliveryEvent.Sent] = DeliveryState.Sent,
        [DeliveryEvent.Again] = DeliveryState.Waiting,
        [DeliveryEvent.Refused] = DeliveryState.Refused,
        [DeliveryEvent.LeftOut] = DeliveryState.Unknown,
        [DeliveryEvent.Cancelled] = DeliveryState.Cancelled,
        [DeliveryEvent.Reopened] = null, // as it was
    };

    [Fact]
    public void Every_state_and_event_have_one_successor_and_it_is_this_one()
    {
        foreach (var state in Enum.GetValues<DeliveryState>())
        {
            foreach (var what in Enum.GetValues<DeliveryEvent>())
            {
                state
                    .After(what)
                    .ShouldBe(
                        state == DeliveryState.Sent || what == DeliveryEvent.Sent ? DeliveryState.Sent
                            : !GivenUp.Contains(state) ? OfDue[what] ?? state
                            : what == DeliveryEvent.Reopened ? DeliveryState.Waiting
                            : state,
                        $"{state}, {what}"
                    );
            }
        }
    }

    [Fact]
    public void Whatever_happens_nothing_leaves_sent_and_what_was_given_up_waits_again_by_a_persons_wish_alone() =>
        Prop.ForAll(
                Gen.Elements(Enum.GetValues<DeliveryEvent>()).ArrayOf().ToArbitrary(),
                events =>
                {
                    var state = DeliveryState.Waiting;
                    foreach (var what in events)
                    {
                        var next = state.After(what);
                        (state == DeliveryState.Sent && next != DeliveryState.Sent).ShouldBeFalse();
                        if (GivenUp.Contains(state) && next != state)
                        {
                            what.ShouldBeOneOf(DeliveryEvent.Reopened, DeliveryEvent.Sent);
                        }

                        state = next;
                    }
                }
            )
            .Holds();
}
