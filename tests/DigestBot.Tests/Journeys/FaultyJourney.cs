using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

public sealed class FaultyJourney
{
    private const int Sections = 3;
    private static readonly DateTimeOffset Morning = new(2026, 3, 5, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 5);

    [Fact]
    public async Task Two_429s_in_a_row_are_waited_out_as_told_and_nothing_is_lost()
    {
        var clock = new FakeTimeProvider(Morning);
        await using var telegram = await TelegramServer.StartAsync(clock);
        await telegram.People.AddFaultAsync("429", "sendMessage", count: 2, after: 1, retryAfter: 30);
        await using var bot = await Bot.StartAsync(telegram, clock, [ADay.Of(Today, sections: Sections)]);

        await Eventually.MessagesAsync(telegram, telegram.Group, Sections + 1, clock);

        (clock.GetUtcNow() - Morning).ShouldBeGreaterThan(TimeSpan.FromSeconds(60));
        await ShouldStandOnceAsync(telegram);
    }

    [Theory]
    [InlineData("500")]
    [InlineData("502")]
    [InlineData("lost_request")]
    [InlineData("lost_reply")]
    public async Task What_nobody_knows_the_end_of_is_found_out_and_stands_once(string fault)
    {
        var clock = new FakeTimeProvider(Morning);
        await using var telegram = await TelegramServer.StartAsync(clock);
        await telegram.People.AddFaultAsync(fault, "sendMessage", count: 3, after: 1);
        await using var bot = await Bot.StartAsync(telegram, clock, [ADay.Of(Today, sections: Sections)]);

        await Eventually.MessagesAsync(telegram, telegram.Group, Sections + 1, clock);

        await ShouldStandOnceAsync(telegram);
    }

    [Fact]
    public async Task A_question_is_answered_though_the_first_try_meets_a_429()
    {
        await using var telegram = await TelegramServer.StartAsync();
        await telegram.People.AddFaultAsync("429", "sendMessage", count: 1, retryAfter: 1);
        await using var bot = await Bot.StartAsync(telegram);

        TelegramServer
            .TextOf((await telegram.AskAsync(TelegramServer.Reader, "/help")).Single())
            .ShouldContain("/latest");
    }

    private static async Task ShouldStandOnceAsync(TelegramServer telegram)
    {
        var posts = await telegram.PostsAsync(telegram.Group);
        posts.Count.ShouldBe(Sections + 1);
        for (var section = 1; section <= Sections; section++)
        {
            posts[section].ShouldContain($"第{section}节");
        }
    }
}
