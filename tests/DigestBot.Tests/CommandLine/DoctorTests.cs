using System.Text.Json;
using DigestBot.CommandLine;
using DigestBot.CommandLine.Checkup;
using DigestBot.Storing;
using DigestBot.Tests.Hosting;
using DigestBot.Tests.Journeys;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.CommandLine;

public sealed class DoctorTests : IAsyncLifetime
{
    private const long Plenty = 1L << 40;

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string?> _settings;
    private Surroundings _surroundings = new(TimeProvider.System, _ => Plenty, _ => true);
    private TelegramServer _telegram = null!;

    public DoctorTests() =>
        _settings = new()
        {
            ["Telegram:Token"] = Bot.Token,
            ["Importing:Folder"] = Directory.CreateDirectory(_folder["digests"]).FullName,
            ["Storing:Path"] = _folder["store/digestbot.db"],
        };

    public async ValueTask InitializeAsync()
    {
        _telegram = await TelegramServer.StartAsync();
        _settings["Telegram:ApiBaseUrl"] = _telegram.Address.AbsoluteUri;
        await _telegram.People.SetMemberAsync(_telegram.Group, Bot.Id, "administrator");
        await File.WriteAllTextAsync(
            _folder["digests/2026-03-05.md"],
            "# A day",
            TestContext.Current.CancellationToken
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _telegram.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_good_set_up_is_found_good_and_nothing_is_left_behind()
    {
        var findings = await ExamineAsync();

        findings.Select(finding => finding.Check).ShouldBe(Doctor.Checks);
        findings.Where(finding => finding.Verdict == Verdict.Bad).ShouldBeEmpty();
        findings.Single(finding => finding.Check == "store").Says.ShouldContain("made at the first start");
        Directory.GetFileSystemEntries(_folder.Path).ShouldBe([_folder["digests"]]);
        (await _telegram.MessagesAsync(_telegram.Group)).ShouldBeEmpty();
        Report(findings).Code.ShouldBe(ExitCode.Done);
    }

    [Fact]
    public async Task A_wrong_setting_is_named_and_what_hangs_on_it_is_not_looked_at()
    {
        _settings["Publishing:At"] = "noon";

        (await BadAsync("settings")).Says.ShouldContain("Publishing:At is 'noon'");
        (await FindingAsync("group")).Verdict.ShouldBe(Verdict.Skipped);
    }

    [Fact]
    public async Task A_revoked_token()
    {
        await _telegram.People.RevokeAsync(Bot.Id);

        (await BadAsync("token")).Mend!.ShouldContain("@BotFather");
        (await FindingAsync("group")).Verdict.ShouldBe(Verdict.Skipped);
    }

    [Fact]
    public async Task A_Telegram_that_cannot_be_reached()
    {
        _settings["Telegram:ApiBaseUrl"] = "http://127.0.0.1:9";

        (await BadAsync("token")).Mend!.ShouldContain("Telegram:ApiBaseUrl");
    }

    [Fact]
    public async Task A_group_that_Telegram_does_not_know()
    {
        _settings["Publishing:Group"] = "@no_such_group";

        (await BadAsync("group")).Mend!.ShouldContain("Publishing:Group");
    }

    [Fact]
    public async Task A_group_that_the_bot_was_put_out_of()
    {
        await _telegram.People.SetMemberAsync(_telegram.Group, Bot.Id, "kicked");

        (await BadAsync("group")).Mend!.ShouldContain("Publishing:Group");
    }

    [Fact]
    public async Task A_group_without_the_right_to_pin()
    {
        _settings["Publishing:Pin"] = "true";
        await _telegram.People.SetMemberAsync(_telegram.Group, Bot.Id, "member");

        (await BadAsync("group")).Mend!.ShouldContain("right to pin");
    }

    [Fact]
    public async Task A_topic_of_a_group_that_has_none()
    {
        _settings["Publishing:Topic"] = "7";

        (await BadAsync("group")).Says.ShouldContain("Publishing:Topic is 7");
    }

    [Fact]
    public async Task A_webhook_that_keeps_updates_away()
    {
        using var http = new HttpClient { BaseAddress = _telegram.Address };
        await http.GetAsync(
            $"/bot{Bot.Token}/setWebhook?url=https://example.com/a-secret-path",
            TestContext.Current.CancellationToken
        );

        var finding = await BadAsync("webhook");
        finding.Says.ShouldContain("example.com");
        finding.Says.ShouldNotContain("a-secret-path");
        finding.Mend!.ShouldContain("deleteWebhook");
    }

    [Fact]
    public async Task A_store_that_is_damaged()
    {
        Directory.CreateDirectory(_folder["store"]);
        await File.WriteAllTextAsync(
            _folder["store/digestbot.db"],
            new string('n', 30_000),
            TestContext.Current.CancellationToken
        );

        (await BadAsync("store")).Says.ShouldContain("restore FILE");
    }

    [Fact]
    public async Task A_store_of_a_later_version()
    {
        Directory.CreateDirectory(_folder["store"]);
        using (
            var database = new LiteDB.LiteDatabase(
                new LiteDB.ConnectionString(_folder["store/digestbot.db"]) { Collation = LiteDB.Collation.Binary }
            )
        )
        {
            database.UserVersion = 99;
        }

        (await BadAsync("store")).Says.ShouldContain("form 99");
    }

    [Fact]
    public async Task A_store_held_by_something_that_does_not_answer()
    {
        using var held = Store.Open(new StoreFiles(_folder["store/digestbot.db"]));

        (await BadAsync("store")).Says.ShouldContain("in use by another process");
    }

    [Fact]
    public async Task A_disk_that_is_full()
    {
        _surroundings = _surroundings with { FreeBytes = _ => 5 << 20 };

        (await BadAsync("store")).Says.ShouldContain("5 MB are free");
    }

    [Fact]
    public async Task A_disk_that_is_nearly_full()
    {
        _settings["Storing:LeastFree"] = "1000";
        _surroundings = _surroundings with { FreeBytes = _ => 999 << 20 };

        var finding = await FindingAsync("store");

        finding.Verdict.ShouldBe(Verdict.Warning);
        finding.Says.ShouldContain("999 MB are free on its disk, fewer than 1000");
    }

    [Fact]
    public async Task A_clock_that_is_wrong()
    {
        _surroundings = _surroundings with
        {
            Clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddMinutes(-5)),
        };

        (await BadAsync("clock")).Says.ShouldContain("s slow");
    }

    [Fact]
    public async Task A_machine_without_time_zone_data()
    {
        _surroundings = _surroundings with { KnowsZone = _ => false };

        (await BadAsync("zones")).Mend!.ShouldContain("tzdata");
    }

    [Fact]
    public async Task A_store_that_a_bot_runs_on_is_in_good_hands()
    {
        await using var bot = await Bot.StartAsync(_telegram);

        var findings = await new Doctor(bot.Configuration, _surroundings).ExamineAsync(
            ["store", "webhook"],
            TestContext.Current.CancellationToken
        );

        findings.ShouldAllBe(finding => finding.Verdict == Verdict.Good);
        findings[0].Says.ShouldContain("owned by the bot that runs");
    }

    [Fact]
    public async Task Without_a_token_nothing_is_asked_of_Telegram()
    {
        _settings["Telegram:Token"] = "";
        await _telegram.People.SetMemberAsync(_telegram.Group, Bot.Id, "kicked");

        var findings = await ExamineAsync();

        findings.Count(finding => finding.Verdict == Verdict.Skipped).ShouldBe(4);
        findings.ShouldNotContain(finding => finding.Verdict == Verdict.Bad);
    }

    [Fact]
    public void Findings_are_lines_where_nobody_looks_a_table_where_a_person_does_and_JSON_for_scripts()
    {
        IReadOnlyList<Finding> findings =
        [
            new("zones", Verdict.Good, "all [is] well", null),
            new("store", Verdict.Bad, "it is full", "Make room."),
        ];

        Report(findings)
            .Output.ShouldBe(
                "good    zones    all [is] well\nbad     store    it is full\n                 Make room.\n"
            );
        Report(findings, ansi: true).Output.ShouldContain("\e[");
        Report(findings, ansi: true).Output.ShouldContain("all [is] well");
        var json = JsonSerializer.Deserialize<JsonElement>(Report(findings, asJson: true).Output);
        json[1].GetProperty("verdict").GetString().ShouldBe("bad");
        json[1].GetProperty("mend").GetString().ShouldBe("Make room.");
    }

    private static (int Code, string Output) Report(
        IReadOnlyList<Finding> findings,
        bool asJson = false,
        bool ansi = false
    )
    {
        var text = new StringWriter { NewLine = "\n" };
        var code = DoctorVerb.Report(findings, asJson, ATerminal.Of(text, ansi));
        return (code, text.ToString());
    }

    private async Task<Finding> BadAsync(string check)
    {
        var findings = await ExamineAsync();
        var (code, output) = Report(findings);
        code.ShouldBe(ExitCode.Failed);
        output.ShouldNotContain(Bot.Token);
        var finding = findings.Single(finding => finding.Check == check);
        finding.Verdict.ShouldBe(Verdict.Bad, finding.Says);
        finding.Mend.ShouldNotBeNullOrEmpty();
        return finding;
    }

    private async Task<Finding> FindingAsync(string check) =>
        (await ExamineAsync()).Single(finding => finding.Check == check);

    private Task<IReadOnlyList<Finding>> ExamineAsync() =>
        new Doctor(new ConfigurationBuilder().AddInMemoryCollection(_settings).Build(), _surroundings).ExamineAsync(
            [.. Doctor.Checks],
            TestContext.Current.CancellationToken
        );
}
