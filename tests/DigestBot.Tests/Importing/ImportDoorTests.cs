using System.Net;
using DigestBot.CommandLine;
using DigestBot.Importing;
using DigestBot.Parsing;
using DigestBot.Storing;
using DigestBot.Tests.Journeys;

namespace DigestBot.Tests.Importing;

public sealed class ImportDoorTests
{
    private static readonly DateOnly Day = new(2026, 2, 17);
    private static readonly Uri Resolved = new("https://base.example.com/posts/1");

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

    [Fact]
    public async Task Through_every_door_relative_addresses_start_from_the_base_that_is_set()
    {
        await using var telegram = await TelegramServer.StartAsync();
        await using var bot = await Bot.StartAsync(
            telegram,
            digests: [("folder.md", Relative(1))],
            settings: ("Importing:BaseUrl", "https://base.example.com/")
        );
        await PostAsync(bot, Relative(2));
        await ImportAsync(bot, Relative(3));

        var digests = bot.Get<DigestStore>();
        foreach (var day in new[] { 1, 2, 3 })
        {
            digests.Find(new DateOnly(2026, 2, day))!.Stories.Single().Url.ShouldBe(Resolved);
        }

        await bot.StopAsync();
        await ImportAsync(bot, Relative(4));
        using var store = Store.Open(bot.Settings.StoreFiles);
        new DigestStore(store, TimeProvider.System)
            .Find(new DateOnly(2026, 2, 4))!
            .Stories.Single()
            .Url.ShouldBe(Resolved);
    }

    private static string Relative(int day) =>
        $"---\ntitle: 一天\ndate: 2026-02-0{day}\n---\n\n## 版块\n\n### [一条](posts/1)\n\n正文。\n";

    private static async Task PostAsync(Bot bot, string text)
    {
        using var http = new HttpClient { BaseAddress = bot.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", Bot.ApiKey);
        using var body = new StringContent(text);
        var answer = await http.PostAsync(new Uri("/api/digests", UriKind.Relative), body);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    private static async Task<IntakeResult> ImportAsync(Bot bot, string text)
    {
        using var door = await ImportDoor.OpenAsync(bot.Settings, TestContext.Current.CancellationToken);
        var source = new DigestSource("some file.md", System.Text.Encoding.UTF8.GetBytes(text));
        return await door.TakeInAsync(source, TestContext.Current.CancellationToken);
    }
}
