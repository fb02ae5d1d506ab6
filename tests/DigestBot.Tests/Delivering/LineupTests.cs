using DigestBot.Delivering;
using DigestBot.Messages;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Pacing;
using FsCheck.Fluent;
using LocalTelegram.Tests;

namespace DigestBot.Tests.Delivering;

public sealed class LineupTests
{
    private static readonly DeliveringSettings OneASecond = new(1, 1, 20, UnknownPolicy.Resend);

    [Fact]
    public void A_lane_is_passed_over_nine_times_in_a_row_at_most_and_goes_first_once_then()
    {
        var went = Went(
            OneASecond,
            [.. Many(Lane.Conversation, 30), .. Many(Lane.Post, 2), .. Many(Lane.Broadcast, 2)]
        );

        went.IndexesOf(Lane.Broadcast).ShouldBe([9, 19]);
        went.IndexesOf(Lane.Post).ShouldBe([10, 21]);
    }

    [Fact]
    public void In_a_group_that_asks_without_end_a_post_in_another_topic_gets_every_tenth_turn()
    {
        var answers = Enumerable.Range(0, 30).Select(_ => new Waiter(new ChatAddress(-1, 5), Lane.Conversation));
        var posts = Enumerable.Range(0, 2).Select(_ => new Waiter(new ChatAddress(-1, 6), Lane.Post));

        Went(new DeliveringSettings(30, 1, 20, UnknownPolicy.Resend), [.. answers, .. posts])
            .IndexesOf(Lane.Post)
            .ShouldBe([9, 19]);
    }

    [Fact]
    public void Whoever_waits_together_with_whatever_number_goes_after_nine_higher_ones_for_each_before_it() =>
        Prop.ForAll(
                Gen.Elements(Enum.GetValues<Lane>()).ArrayOf().Resize(80).ToArbitrary(),
                lanes =>
                {
                    var went = Went(
                        OneASecond,
                        [.. lanes.Select((lane, number) => new Waiter(new ChatAddress(number + 1), lane))]
                    );

                    went.Count.ShouldBe(lanes.Length);
                    foreach (var lane in (Lane[])[Lane.Post, Lane.Broadcast])
                    {
                        went.IndexesOf(lane)
                            .Select(
                                (index, number) =>
                                    went.Take(index).Count(other => other < lane)
                                    - ((number + 1) * LaneOrder.MostPasses)
                            )
                            .ShouldAllBe(tooMany => tooMany <= 0);
                    }
                }
            )
            .Holds();

    /// <summary>The lanes in the order in which those who came all at once went, one a second.</summary>
    private static List<Lane> Went(DeliveringSettings rates, IReadOnlyList<Waiter> waiters)
    {
        var limiter = new Limiter(rates, Pace.Fresh, TimeSpan.Zero);
        var lineup = new Lineup(limiter);
        foreach (var waiter in waiters)
        {
            lineup.Add(waiter, TimeSpan.Zero);
        }

        var went = new List<Lane>();
        var waiting = waiters.ToList();
        for (var now = TimeSpan.Zero; waiting.Count > 0; )
        {
            var again = lineup.Admit(now);
            if (waiting.Find(waiter => waiter.Admitted.IsCompleted) is { } next)
            {
                waiting.Remove(next);
                went.Add(next.Lane);
                limiter.Return(next.Chat, paid: false, now);
                lineup.Free(next.Chat, now);
            }
            else
            {
                now = again;
            }
        }

        return went;
    }

    private static IEnumerable<Waiter> Many(Lane lane, int count) =>
        Enumerable.Range(0, count).Select(number => new Waiter(new ChatAddress(((int)lane * 100) + number + 1), lane));
}

file static class Order
{
    public static IEnumerable<int> IndexesOf(this IEnumerable<Lane> lanes, Lane wanted) =>
        lanes.Index().Where(one => one.Item == wanted).Select(one => one.Index);
}
