using System.Diagnostics;
using DigestBot.Storing;
using DigestBot.Storing.Deliveries;
using DigestBot.Tests.Hosting;
using DigestBot.Tests.Storing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DigestBot.Tests.Journeys;

/// <summary>The program itself, as a process: what an operator's shell and supervisor see.</summary>
public sealed class ProcessJourney : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_a_token_it_says_where_to_look_and_ends_with_0_when_it_is_told_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        using var bot = TheProgram.Start("Urls=http://127.0.0.1:0", $"Storing__Path={_folder["a.db"]}");
        var address = await TheProgram.LineAsync(bot, "open http://127.0.0.1:");

        using var second = TheProgram.Start("Urls=http://127.0.0.1:0", $"Storing__Path={_folder["a.db"]}");
        await second.WaitForExitAsync(TestContext.Current.CancellationToken);
        second.ExitCode.ShouldBe(1);
        (await second.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldContain(
            "in use by another process"
        );

        using (var http = new HttpClient())
        {
            var page = address.Split(' ').First(word => word.StartsWith("http", StringComparison.Ordinal));
            (
                await http.GetAsync(new Uri(page), TestContext.Current.CancellationToken)
            ).IsSuccessStatusCode.ShouldBeTrue();
        }

        var told = Stopwatch.GetTimestamp();
        using var kill = Process.Start("kill", ["-TERM", $"{bot.Id}"]);
        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);
        bot.ExitCode.ShouldBe(0);
        Stopwatch.GetElapsedTime(told).ShouldBeLessThan(TimeSpan.FromSeconds(10)); // what supervisors allow
    }

    [Theory]
    [InlineData(2, "bogus")]
    [InlineData(2, "import")]
    [InlineData(1, "import", "no-such-file.md")]
    [InlineData(1, "render", "no-such-file.md")]
    [InlineData(2, "backup")]
    [InlineData(1, "backup", "of-no-store.db")]
    [InlineData(2, "restore")]
    [InlineData(1, "restore", "no-such-file.db")]
    [InlineData(2, "doctor", "bogus")]
    [InlineData(0, "doctor", "zones", "--json")]
    [InlineData(0, "--help")]
    public async Task It_ends_with_the_code_that_scripts_rely_on(int code, params string[] arguments)
    {
        using var bot = TheProgram.Start(arguments, $"Storing__Path={_folder["b.db"]}");
        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);

        bot.ExitCode.ShouldBe(code);
    }

    [Fact]
    public async Task A_token_that_is_revoked_while_a_day_is_posted_ends_it_with_1_and_nothing_is_lost()
    {
        const int Sections = 4;
        await using var telegram = await TelegramServer.StartAsync();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var (name, text) = ADay.Of(today, sections: Sections);
        Directory.CreateDirectory(_folder["digests"]);
        await File.WriteAllTextAsync(_folder[$"digests/{name}"], text, TestContext.Current.CancellationToken);
        using var bot = TheProgram.Start(
            $"Telegram__Token={Bot.Token}",
            $"Telegram__ApiBaseUrl={telegram.Address}",
            $"Importing__Folder={_folder["digests"]}",
            $"Storing__Path={_folder["c.db"]}",
            "Publishing__TimeZone=UTC",
            "Urls=http://127.0.0.1:0"
        );
        await Eventually.MessagesAsync(telegram, telegram.Group, 2);

        await telegram.People.RevokeAsync(long.Parse(Bot.Token.Split(':')[0]));
        var said = await bot.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);

        bot.ExitCode.ShouldBe(1);
        said.ShouldContain("Set Telegram:Token to the one that BotFather shows");
        said.ShouldNotContain(Bot.Token.Split(':')[1]);
        var sent = (await telegram.MessagesAsync(telegram.Group)).Count;
        sent.ShouldBeLessThan(Sections + 1, "the token was revoked too late to try anything");
        using var store = Store.Open(new StoreFiles(_folder["c.db"]));
        new ALedger(store)
            .Deliveries.DeliveriesOf(Campaign.NameOf(today))
            .CountBy(delivery => delivery.State)
            .ShouldBe(
                [new(DeliveryState.Sent, sent), new(DeliveryState.Waiting, Sections + 1 - sent)],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task Metrics_are_pushed_where_OpenTelemetrys_own_variables_say_so()
    {
        var pushed = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var collector = builder.Build();
        collector.Urls.Add("http://127.0.0.1:0");
        collector.MapPost(
            "/v1/metrics",
            async (HttpRequest request) =>
            {
                using var body = new MemoryStream();
                await request.Body.CopyToAsync(body);
                pushed.TrySetResult(System.Text.Encoding.Latin1.GetString(body.ToArray()));
            }
        );
        await collector.StartAsync(TestContext.Current.CancellationToken);
        using var bot = TheProgram.Start(
            "Urls=http://127.0.0.1:0",
            $"Storing__Path={_folder["d.db"]}",
            $"OTEL_EXPORTER_OTLP_ENDPOINT={collector.Urls.Single()}",
            "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf",
            "OTEL_METRIC_EXPORT_INTERVAL=500"
        );

        (
            await pushed.Task.WaitAsync(
                TimeSpan.FromMinutes(1),
                TimeProvider.System,
                TestContext.Current.CancellationToken
            )
        ).ShouldContain("digestbot.store.size");
        bot.Kill();
        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Rendering_shows_a_digest_without_codes_where_its_output_is_piped_on()
    {
        var (name, text) = ADay.Of(new DateOnly(2026, 3, 5));
        var (code, output, error) = await RenderAsync(name, text);

        code.ShouldBe(0, error);
        output.ShouldStartWith("── 1/4 · text ");
        output.ShouldContain("┃ 这是第 1 条解读。");
        output.ShouldNotContain('\e');
    }

    [Fact]
    public async Task Rendering_refuses_what_is_no_digest_with_its_place()
    {
        var (code, output, error) = await RenderAsync("day.md", "---\ntitle: \"unclosed\ndate: 2026-03-05\n---\n");

        code.ShouldBe(1);
        output.ShouldBeEmpty();
        error.ShouldMatch(@"day\.md\(\d+,\d+\): ");
    }

    private async Task<(int Code, string Output, string Error)> RenderAsync(string name, string text)
    {
        await File.WriteAllTextAsync(_folder[name], text, TestContext.Current.CancellationToken);
        using var bot = TheProgram.Start(["render", _folder[name]], "TERM=xterm-256color");
        var output = bot.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = bot.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (bot.ExitCode, await output, await error);
    }

    [Fact]
    public async Task A_wrong_setting_stops_the_start_with_its_key_its_value_and_what_is_allowed()
    {
        using var bot = TheProgram.Start("Publishing__At=noon", "Urls=http://127.0.0.1:0");
        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);

        bot.ExitCode.ShouldBe(1);
        var error = await bot.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        error.ShouldContain("Publishing:At is 'noon'; allowed is a time of day");
    }

    [Fact]
    public async Task A_damaged_store_stops_the_start_with_what_to_do_and_is_left_as_it_is()
    {
        var store = _folder["damaged.db"];
        await File.WriteAllTextAsync(store, new string('n', 30_000), TestContext.Current.CancellationToken);
        using var bot = TheProgram.Start($"Storing__Path={store}", "Urls=http://127.0.0.1:0");
        await bot.WaitForExitAsync(TestContext.Current.CancellationToken);

        bot.ExitCode.ShouldBe(1);
        var error = await bot.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        error.ShouldContain($"The store {store} is damaged");
        error.ShouldContain("restore FILE");
        error.ShouldNotContain("   at ", Case.Sensitive, "a stack trace helps no operator");
        (await File.ReadAllTextAsync(store, TestContext.Current.CancellationToken)).ShouldBe(new string('n', 30_000));
    }
}
