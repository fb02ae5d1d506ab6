using DigestBot.CommandLine;
using DigestBot.Storing.Days;
using DigestBot.Tests.CommandLine;
using DigestBot.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

public sealed class BackupJourney : IDisposable
{
    private const int Sections = 8;
    private static readonly DateTimeOffset Morning = new(2026, 3, 5, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 5);

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(Morning);

    private string File => _folder["backup.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_made_while_a_day_is_posted_and_restored_later_loses_nothing_and_repeats_nothing()
    {
        await using var telegram = await TelegramServer.StartAsync(_clock);
        await using var bot = await Bot.StartAsync(telegram, _clock, [ADay.Of(Today, sections: Sections)]);

        await Eventually.MessagesAsync(telegram, telegram.Group, 4, _clock);
        (await BackUpAsync(bot)).ShouldBe(ExitCode.Done);
        var atTheBackup = (await telegram.PostsAsync(telegram.Group)).Count;
        await Eventually.MessagesAsync(telegram, telegram.Group, Sections + 1, _clock);
        await AskAsync(telegram, "/latest");
        bot.Save(ADay.Of(Today, "改过的标题", Sections + 1).Name, ADay.Of(Today, "改过的标题", Sections + 1).Text);
        await Eventually.MessagesAsync(telegram, telegram.Group, Sections + 2, _clock);
        await bot.StopAsync();

        (await RestoreAsync(bot)).ShouldBe(ExitCode.Done);
        await bot.StartAsync();
        await AskAsync(telegram, "/latest");
        await Eventually.TrueAsync(
            () => Task.FromResult(bot.Get<DigestStore>().Find(Today)!.Title == "改过的标题"),
            "the restored store takes in again what changed since",
            _clock
        );
        _clock.Advance(TimeSpan.FromDays(1));
        bot.Save(ADay.Of(Today.AddDays(1), "明天", 1).Name, ADay.Of(Today.AddDays(1), "明天", 1).Text);
        await Eventually.MessagesAsync(telegram, telegram.Group, Sections + 4, _clock);
        await AskAsync(telegram, "/latest");

        atTheBackup.ShouldBeLessThan(Sections + 1, "the backup came too late to try anything");
        var posts = await telegram.PostsAsync(telegram.Group);
        posts.Count.ShouldBe(Sections + 4);
        posts.Distinct().Count().ShouldBe(posts.Count);
        posts.Count(post => post.Contains("明天", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Where_no_bot_runs_the_store_is_opened_itself_and_a_file_is_replaced_only_when_told()
    {
        await using var telegram = await TelegramServer.StartAsync(_clock);
        await using var bot = await Bot.StartAsync(telegram, _clock, [ADay.Of(Today, sections: 1)]);
        await Eventually.MessagesAsync(telegram, telegram.Group, 2, _clock);
        (await RestoreAsync(bot)).ShouldBe(ExitCode.Failed, "there is no such file");
        await bot.StopAsync();

        (await BackUpAsync(bot)).ShouldBe(ExitCode.Done);
        (await BackUpAsync(bot)).ShouldBe(ExitCode.Failed);
        (await BackUpAsync(bot, replace: true)).ShouldBe(ExitCode.Done);

        await bot.StartAsync();
        (await RestoreAsync(bot)).ShouldBe(ExitCode.Failed, "a bot runs");
        await bot.StopAsync();
        (await RestoreAsync(bot)).ShouldBe(ExitCode.Done);
    }

    private Task<int> BackUpAsync(Bot bot, bool replace = false) =>
        Failures.ReportAsync(() =>
            BackupVerb.BackUpAsync(
                File,
                replace,
                bot.Settings,
                ATerminal.Of(TextWriter.Null),
                TestContext.Current.CancellationToken
            )
        );

    private Task<int> RestoreAsync(Bot bot) =>
        Failures.ReportAsync(() => RestoreVerb.RestoreAsync(File, bot.Settings, _clock, ATerminal.Of(TextWriter.Null)));

    private async Task AskAsync(TelegramServer telegram, string question)
    {
        var before = (await telegram.MessagesAsync(TelegramServer.Reader)).Count;
        await telegram.People.SayAsync(TelegramServer.Reader, question, TelegramServer.Reader);
        await Eventually.MessagesAsync(telegram, TelegramServer.Reader, before + 1, _clock);
    }
}
