using DigestBot.CommandLine;
using DigestBot.Importing;
using DigestBot.Parsing;
using DigestBot.Storing;
using DigestBot.Tests.Journeys;

namespace DigestBot.Tests.Importing;

public sealed class ImportDoorTests
{
    private static readonly DateOnly Day = new(2026, 2, 17);

    [Fact]
    public async Task While_a_bot_runs_it_is_handed_the_files_and_afterwards_the_store_is_opened_itself()
    {
        await using var telegram = await TelegramServer.StartAsync();
        await using var bot = await Bot.StartAsync(telegram);

        (await ImportAsync(bot, ADay.Of(Day, sections: 1).Text)).ShouldBe(
            new IntakeResult.Taken(Day, Change.New, 1, 2)
        );
        bot.Get<DigestStore>().Find(Day).ShouldNotBeNull();

        await bot.StopAsync();
        (await ImportAsync(bot, ADay.Of(Day, sections: 1).Text)).ShouldBe(
            new IntakeResult.Taken(Day, Change.Unchanged, 1, 2)
        );
        (await ImportAsync(bot, ADay.Of(Day, sections: 2).Text)).ShouldBe(
            new IntakeResult.Taken(Day, Change.Changed, 2, 4)
        );
    }

    [Fact]
    public async Task A_file_that_is_no_digest_is_refused_through_the_running_bot_too()
    {
        await using var telegram = await TelegramServer.StartAsync();
        await using var bot = await Bot.StartAsync(telegram);

        (await ImportAsync(bot, "no digest"))
            .ShouldBeOfType<IntakeResult.Refused>()
            .Error.File.ShouldBe("some file.md");
    }

    private static async Task<IntakeResult> ImportAsync(Bot bot, string text)
    {
        using var door = await ImportDoor.OpenAsync(bot.Settings, TestContext.Current.CancellationToken);
        var source = new DigestSource("some file.md", System.Text.Encoding.UTF8.GetBytes(text));
        return await door.TakeInAsync(source, TestContext.Current.CancellationToken);
    }
}
