using DigestBot.Delivering;
using DigestBot.Messages;
using FsCheck;
using FsCheck.Fluent;

namespace DigestBot.Tests.Delivering;

public sealed class LimiterProperties
{
    private static readonly DateTimeOffset Start = new(2026, 3, 5, 8, 0, 0, TimeSpan.Zero);
    private static readonly DeliveringSettings Rates = new(5, 1, 4, UnknownPolicy.Resend);

    /// <summary>
    /// Messages for a few chats, each after a while and with an answer that takes its time; the server counts each at
    /// some moment between the two.
    /// </summary>
    [Fact]
    public void No_window_is_ever_exceeded_at_the_server() =>
        Prop.ForAll(
                Journeys().ToArbitrary(),
                journeys =>
                {
                    var arrivals = Simulate(journeys);
                    foreach (var (group, limit, window) in Windows(arrivals))
                    {
                        Most(group, window).ShouldBeLessThanOrEqualTo(limit);
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_wait_that_telegram_orders_closes_that_chat_and_no_other()
    {
        var limiter = new Limiter(Rates);
        limiter.Close(new ChatAddress(1), Start.AddSeconds(30));

        limiter.NextFor(new ChatAddress(1)).ShouldBe(Start.AddSeconds(30));
        limiter.NextFor(new ChatAddress(2)).ShouldBeLessThanOrEqualTo(Start);
    }

    [Fact]
    public void Topics_of_one_group_share_its_limits()
    {
        var limiter = new Limiter(Rates);
        limiter.Leave(new ChatAddress(-1, 5));
        limiter.Return(new ChatAddress(-1, 5), Start);

        limiter.NextFor(new ChatAddress(-1, 6)).ShouldBe(Start.AddSeconds(1));
    }

    private static Gen<Journey[]> Journeys() =>
        (
            from chat in Gen.Elements(1L, 2L, 3L, 4L, 5L, 6L, 7L, -1L, -2L)
            from pause in Gen.Choose(0, 400)
            from there in Gen.Choose(0, 700)
            from back in Gen.Choose(0, 700)
            select new Journey(new ChatAddress(chat), pause, there, back)
        )
            .ArrayOf()
            .Resize(150);

    private static List<(ChatAddress Chat, DateTimeOffset At)> Simulate(Journey[] journeys)
    {
        var limiter = new Limiter(Rates);
        var underWay = new PriorityQueue<ChatAddress, DateTimeOffset>();
        var arrivals = new List<(ChatAddress, DateTimeOffset)>();
        var now = Start;
        foreach (var (chat, pause, there, back) in journeys)
        {
            now = now.AddMilliseconds(pause);
            for (; ; )
            {
                while (underWay.TryPeek(out var done, out var at) && at <= now)
                {
                    underWay.Dequeue();
                    limiter.Return(done, at);
                }

                var next = limiter.NextFor(chat);
                if (next <= now)
                {
                    break;
                }

                now = underWay.TryPeek(out _, out var earliest) && earliest < next ? earliest : next;
            }

            limiter.Leave(chat);
            arrivals.Add((chat, now.AddMilliseconds(there)));
            underWay.Enqueue(chat, now.AddMilliseconds(there + back));
        }

        return arrivals;
    }

    private static IEnumerable<(List<DateTimeOffset> Arrivals, int Limit, TimeSpan Window)> Windows(
        List<(ChatAddress Chat, DateTimeOffset At)> arrivals
    )
    {
        yield return (arrivals.ConvertAll(arrival => arrival.At), Rates.PerSecond, TimeSpan.FromSeconds(1));
        foreach (var chat in arrivals.GroupBy(arrival => arrival.Chat))
        {
            var moments = chat.Select(arrival => arrival.At).ToList();
            yield return (moments, Rates.PerChatPerSecond, TimeSpan.FromSeconds(1));
            if (!chat.Key.IsPrivate)
            {
                yield return (moments, Rates.PerGroupPerMinute, TimeSpan.FromMinutes(1));
            }
        }
    }

    private static int Most(List<DateTimeOffset> moments, TimeSpan window) =>
        moments
            .Select(start => moments.Count(moment => moment >= start && moment < start + window))
            .DefaultIfEmpty()
            .Max();

    /// <param name="Pause">Milliseconds after the one before.</param>
    /// <param name="There">Milliseconds to the server.</param>
    /// <param name="Back">Milliseconds from it.</param>
    private sealed record Journey(ChatAddress Chat, int Pause, int There, int Back);
}
