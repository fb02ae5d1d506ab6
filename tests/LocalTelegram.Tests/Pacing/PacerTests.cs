using FsCheck.Fluent;
using LocalTelegram.Api;
using LocalTelegram.Pacing;
using LocalTelegram.Wire;
using LocalTelegram.World;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace LocalTelegram.Tests.Pacing;

public sealed class PacerTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly Bot bot = new()
    {
        User = new User { Id = 1, FirstName = "Bot" },
    };

    [Fact]
    public void Thirty_a_second_pass_and_the_next_waits_one()
    {
        var pacer = Pacer();
        for (var i = 0; i < 30; i++)
        {
            pacer.Take(bot, Chat(i + 1), paid: false);
        }

        RetryAfter(() => pacer.Take(bot, Chat(99), paid: false)).ShouldBe(1);

        clock.Advance(TimeSpan.FromSeconds(1));
        pacer.Take(bot, Chat(99), paid: false);
    }

    [Fact]
    public void Who_pays_may_send_a_thousand_a_second()
    {
        var pacer = Pacer();
        for (var i = 0; i < 1000; i++)
        {
            pacer.Take(bot, Chat(i + 1), paid: true);
        }

        RetryAfter(() => pacer.Take(bot, Chat(2000), paid: true)).ShouldBe(1);
    }

    [Fact]
    public void Who_pays_takes_no_free_place_from_what_is_not_paid_for()
    {
        var pacer = Pacer();
        for (var i = 0; i < 970; i++)
        {
            pacer.Take(bot, Chat(i + 1), paid: true);
        }

        for (var i = 0; i < 30; i++)
        {
            pacer.Take(bot, Chat(2000 + i), paid: false);
        }

        RetryAfter(() => pacer.Take(bot, Chat(3000), paid: false)).ShouldBe(1);
        RetryAfter(() => pacer.Take(bot, Chat(3000), paid: true)).ShouldBe(1);
    }

    [Fact]
    public void A_group_takes_twenty_a_minute()
    {
        var pacer = Pacer();
        var group = Chat(-1, Room.Supergroup);
        for (var i = 0; i < 20; i++)
        {
            pacer.Take(bot, group, paid: false);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        RetryAfter(() => pacer.Take(bot, group, paid: false)).ShouldBe(40);
    }

    [Fact]
    public void A_chat_takes_a_short_burst_and_then_one_a_second()
    {
        var pacer = Pacer();
        for (var i = 0; i < 5; i++)
        {
            pacer.Take(bot, Chat(1), paid: false);
        }

        RetryAfter(() => pacer.Take(bot, Chat(1), paid: false)).ShouldBe(1);
        clock.Advance(TimeSpan.FromSeconds(1));
        pacer.Take(bot, Chat(1), paid: false);
        RetryAfter(() => pacer.Take(bot, Chat(1), paid: false)).ShouldBe(1);
    }

    [Fact]
    public void No_window_is_ever_exceeded_and_waiting_as_told_always_helps()
    {
        var waits = Gen.Choose(0, 4000).ArrayOf(200).ToArbitrary();
        Prop.ForAll(
                waits,
                gaps =>
                {
                    var pacer = Pacer();
                    var group = Chat(-1, Room.Group);
                    var passed = new List<DateTimeOffset>();
                    foreach (var gap in gaps)
                    {
                        clock.Advance(TimeSpan.FromMilliseconds(gap));
                        if (Record.Exception(() => pacer.Take(bot, group, paid: false)) is ApiException refusal)
                        {
                            clock.Advance(TimeSpan.FromSeconds(refusal.Parameters!.RetryAfter!.Value));
                            pacer.Take(bot, group, paid: false);
                        }

                        passed.Add(clock.GetUtcNow());
                    }

                    return passed.Zip(passed.Skip(20)).All(pair => pair.Second - pair.First >= TimeSpan.FromMinutes(1));
                }
            )
            .Holds();
    }

    private static int RetryAfter(Action hasty) => Should.Throw<ApiException>(hasty).Parameters!.RetryAfter!.Value;

    private Pacer Pacer() => new(Options.Create(new LocalTelegramOptions()), clock);

    private static Room Chat(long id, string type = Room.Private) =>
        new()
        {
            Id = id,
            Type = type,
            Title = "",
        };
}
