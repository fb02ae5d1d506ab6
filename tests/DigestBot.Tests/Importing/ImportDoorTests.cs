using System.Net;
using System.Text.Json;
using DigestBot.CommandLine;
using DigestBot.Importing;
using DigestBot.Parsing;
using DigestBot.Storing;
using DigestBot.Storing.Days;
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

        (await TakenAsync(bot, sections: 1)).ShouldBe((Day, Change.New, 1, 2, 0));
        bot.Get<DigestStore>().Find(Day).ShouldNotBeNull();

        await bot.StopAsync();
        (await TakenAsync(bot, sections: 1)).ShouldBe((Day, Change.Unchanged, 1, 2, 0));
        (await TakenAsync(bot, sections: 2)).ShouldBe((Day, Change.Changed, 2, 4, 0));
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
    public async Task What_was_not_understood_is_told_with_its_line_over_HTTP_and_to_the_command_line()
    {
        await using var telegram = await TelegramServer.StartAsync();
        await using var bot = await Bot.StartAsync(telegram);
        const string Script = "\n<script>run()</script>\n";

        using var answer = JsonDocument.Parse(await PostAsync(bot, Relative(1) + Script));
        answer.RootElement.GetProperty("warnings")[0].GetProperty("line").GetInt32().ShouldBe(12);

        var summary = new ImportSummary();
        summary.Add("some file.md", await ImportAsync(bot, Relative(2) + Script));
        summary.Warnings.ShouldHaveSingleItem().ShouldStartWith("some file.md(12): ");
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

    private static async Task<string> PostAsync(Bot bot, string text)
    {
        using var http = new HttpClient { BaseAddress = bot.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", Bot.ApiKey);
        using var body = new StringContent(text);
        var answer = await http.PostAsync(new Uri("/api/digests", UriKind.Relative), body);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<(DateOnly, Change, int Revision, int Stories, int Warnings)> TakenAsync(
        Bot bot,
        int sections
    )
    {
        var taken = (
            await ImportAsync(bot, ADay.Of(Day, sections: sections).Text)
        ).ShouldBeOfType<IntakeResult.Taken>();
        return (taken.Date, taken.Change, taken.Revision, taken.Stories, taken.Warnings.Count);
    }

    private static async Task<IntakeResult> ImportAsync(Bot bot, string text)
    {
        using var door = await ImportDoor.OpenAsync(bot.Settings, TestContext.Current.CancellationToken);
        var source = new DigestSource("some file.md", System.Text.Encoding.UTF8.GetBytes(text));
        return await door.TakeInAsync(source, TestContext.Current.CancellationToken);
    }
}
