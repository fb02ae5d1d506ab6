using DigestBot.Delivering;
using DigestBot.Messages;
using DigestBot.Storing.Deliveries;
using FsCheck;
using FsCheck.Fluent;
using LocalTelegram.Tests;

namespace DigestBot.Tests.Delivering;

/// <summary>
/// What holds for any order of arrival, any latency, lost answers, 429s, starts anew at any moment, and a wall clock
/// set at will.
/// </summary>
public sealed class PacingProperties
{
    private static readonly DeliveringSettings Free = new(5, 1, 4, UnknownPolicy.Resend);
    private static readonly DeliveringSettings Paid = Free with { PaidPerSecond = 8 };
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void No_window_is_ever_exceeded_as_the_server_counts() =>
        Check(flights =>
        {
            Most(flights.Where(flight => !flight.Paid), Second).ShouldBeLessThanOrEqualTo(Free.PerSecond);
            Most(flights, Second).ShouldBeLessThanOrEqualTo(Paid.PaidPerSecond!.Value);
            foreach (var chat in flights.GroupBy(flight => flight.Wish.Chat.ChatId))
            {
                Most(chat, Second).ShouldBeLessThanOrEqualTo(Free.PerChatPerSecond);
                if (chat.Key < 0)
                {
                    Most(chat, Minute).ShouldBeLessThanOrEqualTo(Free.PerGroupPerMinute);
                }
            }
        });

    [Fact]
    public void To_one_chat_they_go_one_at_a_time_and_in_order_within_a_lane() =>
        Check(flights =>
        {
            foreach (var chat in flights.GroupBy(flight => flight.Wish.Chat.ChatId))
            {
                chat.Zip(chat.Skip(1)).ShouldAllBe(pair => pair.First.Heard <= pair.Second.Left);
                chat.GroupBy(flight => flight.Wish.Lane)
                    .ShouldAllBe(lane =>
                        lane.Select(flight => flight.Wish.Number)
                            .SequenceEqual(lane.Select(flight => flight.Wish.Number).Order())
                    );
            }
        });

    [Fact]
    public void Everybody_goes_in_the_end() =>
        Prop.ForAll(Stories().ToArbitrary(), story => Play(story, Free).Count == story.OfType<Wish>().Count()).Holds();

    [Fact]
    public void A_chat_that_is_told_to_wait_gets_nothing_before_that_is_over() =>
        Check(flights =>
        {
            foreach (var told in flights.Where(flight => flight.Wish.Fate == Fate.TooFast))
            {
                // A process that ended before it heard the answer knows nothing of it.
                flights
                    .Where(flight => told.Heard == told.Left + told.Wish.There + told.Wish.Back)
                    .Where(flight => flight.Wish.Chat == told.Wish.Chat && flight.Left >= told.Heard)
                    .ShouldAllBe(flight => flight.Left >= told.Heard + told.Wish.Wait);
            }
        });

    [Fact]
    public void Only_broadcasts_are_paid_for_and_only_what_goes_beyond_the_free_rate() =>
        Check(flights =>
        {
            foreach (var paid in flights.Where(flight => flight.Paid))
            {
                paid.Wish.Lane.ShouldBe(Lane.Broadcast);
            }
        });

    private static void Check(Action<IReadOnlyList<Flight>> holds)
    {
        foreach (var rates in (DeliveringSettings[])[Free, Paid])
        {
            Prop.ForAll(Stories().ToArbitrary(), story => holds(Play(story, rates))).Holds();
        }
    }

    private static List<Flight> Play(IEnumerable<Happening> story, DeliveringSettings rates)
    {
        var world = new PacedWorld(rates);
        world.Play(story);
        return world.Flights;
    }

    private static Gen<Happening[]> Stories() =>
        Gen.Frequency(
                (20, Wishes()),
                (
                    1,
                    Gen.Choose(0, 3000)
                        .Zip(
                            Gen.Choose(0, 5000),
                            (after, down) => (Happening)new Restart(Milliseconds(after), Milliseconds(down))
                        )
                ),
                (
                    1,
                    Gen.Choose(0, 3000)
                        .Zip(
                            Gen.Choose(-100, 100),
                            (after, by) => (Happening)new ClockSet(Milliseconds(after), Second * by)
                        )
                )
            )
            .ArrayOf()
            .Resize(150)
            .Select(story =>
                story
                    .Select((happening, number) => happening is Wish wish ? wish with { Number = number } : happening)
                    .ToArray()
            );

    private static Gen<Happening> Wishes() =>
        from chat in Gen.Elements(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, -1L, -2L)
        from topic in Gen.Elements<int?>(null, 5)
        from lane in Gen.Elements(Enum.GetValues<Lane>())
        from after in Gen.Choose(0, 300)
        from there in Gen.Choose(0, (int)Wish.Longest.TotalMilliseconds)
        from back in Gen.Choose(0, (int)Wish.Longest.TotalMilliseconds)
        from fate in Gen.Frequency(
            (20, Gen.Constant(Fate.Answered)),
            (1, Gen.Constant(Fate.TooFast)),
            (1, Gen.Constant(Fate.Lost))
        )
        from wait in Gen.Choose(1, 90)
        select (Happening)
            new Wish(
                0,
                new ChatAddress(chat, chat < 0 ? topic : null),
                lane,
                Milliseconds(after),
                Milliseconds(there),
                Milliseconds(back),
                fate,
                Second * wait
            );

    private static int Most(IEnumerable<Flight> flights, TimeSpan window)
    {
        var moments = flights.Select(flight => flight.Counted).Order().ToList();
        return moments
            .Select((start, place) => moments.Skip(place).TakeWhile(moment => moment < start + window).Count())
            .DefaultIfEmpty()
            .Max();
    }

    private static TimeSpan Milliseconds(int count) => TimeSpan.FromMilliseconds(count);
}
