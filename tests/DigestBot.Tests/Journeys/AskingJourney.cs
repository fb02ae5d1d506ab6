using System.Net;
using System.Text.Json;
using DigestBot.Conversing;
using DigestBot.Importing;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Days;
using DigestBot.Subscribing;
using DigestBot.Texts;

namespace DigestBot.Tests.Journeys;

public sealed class AskingJourney : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 2, 17);

    private TelegramServer _telegram = null!;
    private Bot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _telegram = await TelegramServer.StartAsync();
        // Old enough that nothing is posted by itself, whatever the machine's clock says.
        _bot = await Bot.StartAsync(
            _telegram,
            digests: [ADay.Of(Day.AddDays(-1), "前一天", sections: 1), ADay.Of(Day, "这一天", sections: 2)],
            settings: ("Publishing:MaxAge", "00:00:00")
        );
        await Eventually.TrueAsync(
            () => Task.FromResult(_bot.Get<DigestStore>().Find(Day) is not null),
            "both days are taken in"
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Theory]
    [InlineData("/day 2026-02-16")]
    [InlineData("/day@digest_test_bot 2026年2月16日")]
    [InlineData("2026-02-16")]
    [InlineData("/start d_20260216")]
    public async Task A_past_day_is_found_as_people_ask_for_it(string asked) =>
        TelegramServer.TextOf((await AskAsync(asked)).Single()).ShouldContain("前一天");

    [Fact]
    public async Task A_day_without_a_digest_leads_to_the_nearest_one()
    {
        var answer = (await AskAsync("/day 2026-02-20")).Single();

        TelegramServer.TextOf(answer).ShouldContain("没有日报");
        await PressAsync(answer, "2月17日");
        await Eventually.TrueAsync(
            async () =>
                (await _telegram.PostsAsync(TelegramServer.Reader))
                    .Single()
                    .Contains("这一天", StringComparison.Ordinal),
            "the nearest day is shown"
        );
    }

    [Theory]
    [InlineData("/tag Qwen")]
    [InlineData("/tag 通义千问")]
    [InlineData("qwen")]
    [InlineData("/start t_qwen")]
    public async Task Stories_are_found_by_a_tag_and_its_aliases(string asked)
    {
        var text = TelegramServer.TextOf((await AskAsync(asked)).Single());

        text.ShouldContain("Qwen · 3 条");
        text.ShouldContain("Qwen 的第 2 条新闻");
    }

    [Fact]
    public async Task A_tag_that_only_the_text_names_finds_its_stories() =>
        TelegramServer.TextOf((await AskAsync("/tag 机器人")).Single()).ShouldContain("3 条");

    [Fact]
    public async Task An_unknown_tag_proposes_near_ones()
    {
        var answer = (await AskAsync("/tag Qwem")).Single();

        TelegramServer.TextOf(answer).ShouldContain("Qwem");
        Buttons(answer).Select(button => button.GetProperty("text").GetString()).ShouldContain("Qwen");
    }

    [Fact]
    public async Task A_story_is_shown_whole_by_its_id()
    {
        var story = _bot.Get<DigestStore>().Find(Day)!.Stories.First();

        var text = TelegramServer.TextOf((await AskAsync($"/story {story.Id}")).Single());

        text.ShouldContain("Qwen 的第 1 条新闻 A & B <x>");
        text.ShouldContain("这是第 1 条解读。");
    }

    [Theory]
    [InlineData("/day 某天", "/day 2026-02-17")]
    [InlineData("/story 42", "20260217-a1b2c3")]
    [InlineData("/story", "/story 20260217-a1b2c3")]
    [InlineData("/story 20260217-zzzzzz", "/day 2026-02-17")]
    [InlineData("/tag", "/tag Qwen")]
    [InlineData("/nonsense", "/help")]
    [InlineData("/publish", "/help")]
    [InlineData("/broadcast 一句话", "/help")]
    [InlineData("/preview", "/help")]
    [InlineData("/retract 2026-02-17", "/help")]
    [InlineData("/status", "/help")]
    [InlineData("/stats", "/help")]
    public async Task What_is_typed_wrongly_is_answered_with_how_to_do_it_right(string asked, string help) =>
        TelegramServer.TextOf((await AskAsync(asked)).Single()).ShouldContain(help);

    [Fact]
    public async Task A_person_who_reads_english_is_answered_in_english() =>
        TelegramServer
            .TextOf((await _telegram.AskAsync(TelegramServer.EnglishReader, "/help")).Single())
            .ShouldContain("The latest digest");

    [Fact]
    public async Task In_a_group_what_is_not_for_the_bot_is_not_answered()
    {
        await _telegram.People.SayAsync(_telegram.Group, "/nonsense", TelegramServer.Reader);
        await _telegram.People.SayAsync(_telegram.Group, "/latest@another_bot", TelegramServer.Reader);
        await _telegram.People.SayAsync(_telegram.Group, "Qwen", TelegramServer.Reader);
        await _telegram.People.SayAsync(_telegram.Group, "/latest", TelegramServer.Reader);

        var answer = (await Eventually.MessagesAsync(_telegram, _telegram.Group, 1)).Single();

        TelegramServer.TextOf(answer).ShouldContain("这一天");
    }

    [Fact]
    public async Task An_administrator_sees_an_old_day_and_posts_it_once()
    {
        var page = new APage(_telegram, TelegramServer.Administrator);
        await page.OpenAsync("/publish 2026-02-17", "3 条消息");
        (await _telegram.PostsAsync(TelegramServer.Administrator)).Count.ShouldBe(4, "the day itself, and the page");
        (await _telegram.PostsAsync(_telegram.Group)).ShouldBeEmpty();
        await page.TurnAsync("发布", "开始发布");
        await Eventually.MessagesAsync(_telegram, _telegram.Group, 3);

        await page.TurnToAsync("/publish 20260217 go", "不再重发");
        await page.OpenAsync("/publish 2026-02-17", "已经发到");
        (await _telegram.PostsAsync(_telegram.Group)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_day_that_stands_is_posted_anew_in_the_place_of_what_stood()
    {
        var page = new APage(_telegram, TelegramServer.Administrator);
        await page.OpenAsync("/publish 2026-02-17", "3 条消息");
        await page.TurnAsync("发布", "开始发布");
        await Eventually.MessagesAsync(_telegram, _telegram.Group, 3);

        await page.OpenAsync("/publish 2026-02-17", "已经发到");
        await page.TurnAsync("重新发一份", "共 3 条消息");
        var posts = await Eventually.MessagesAsync(_telegram, _telegram.Group, 6);

        posts.Take(3).ShouldAllBe(post => post.GetProperty("deleted").GetBoolean());
        posts.Skip(3).ShouldAllBe(post => !post.GetProperty("deleted").GetBoolean());
    }

    [Fact]
    public async Task A_subscribed_group_that_lacks_an_old_day_gets_it_too()
    {
        var other = new ChatAddress(await _telegram.People.AddChatAsync("supergroup", "另一个群"));
        await _bot.Get<Subscribers>()
            .SubscribeAsync(
                other,
                Subscription.Default(other, Language.Chinese, TimeZoneInfo.Utc),
                subscription => subscription
            );
        var page = new APage(_telegram, TelegramServer.Administrator);
        await page.OpenAsync("/publish 2026-02-17", "另外 1 个订阅的群");
        await page.TurnAsync("发布", "开始发布");
        await Eventually.MessagesAsync(_telegram, other.ChatId, 3);

        await page.TurnToAsync("/publish 20260217 go", "不再重发");
        (await Eventually.MessagesAsync(_telegram, _telegram.Group, 3)).Count.ShouldBe(3);
        (await _telegram.PostsAsync(other.ChatId)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_pipeline_posts_a_digest_and_is_told_what_became_of_it()
    {
        using var http = new HttpClient { BaseAddress = _bot.Address };
        var (_, text) = ADay.Of(new DateOnly(2026, 2, 18), sections: 1);

        (await PostAsync(http, text, key: null)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(http, text, key: "another-key-altogether")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(http, text)).Status.ShouldBe(HttpStatusCode.Created);
        (await PostAsync(http, text)).Status.ShouldBe(HttpStatusCode.OK);
        (await PostAsync(http, text + "\n又一段。\n")).Body.GetProperty("revision").GetInt32().ShouldBe(2);
        (await PostAsync(http, new string('x', 1_100_000))).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        var refused = await PostAsync(http, "---\ntitle: [\n---\n");
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Body.GetProperty("line").GetInt32().ShouldBeInRange(2, 3);
        refused.Body.GetProperty("column").GetInt32().ShouldBePositive();
        _bot.Get<NoticeStore>().Latest(1).Single().Notice.ShouldBeOfType<Notice.DigestRefused>();
    }

    [Fact]
    public async Task To_anybody_else_what_administrators_may_ask_is_no_command()
    {
        var commands = _bot.Get<IEnumerable<ICommand>>().Where(command => command.ForAdministrators).ToList();
        commands.ShouldContain(command => command.Name == "publish");
        foreach (var command in commands)
        {
            TelegramServer
                .TextOf((await AskAsync($"/{command.Name} 2026-02-17")).Single())
                .ShouldStartWith("没有这个命令", customMessage: command.Name);
        }

        (await _telegram.PostsAsync(_telegram.Group)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_tries_keys_is_soon_told_to_wait()
    {
        using var http = new HttpClient { BaseAddress = _bot.Address };
        for (var attempt = 0; attempt < PipelineRate.PerMinute; attempt++)
        {
            (await PostAsync(http, "x", $"a-key-of-chance-{attempt}")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        }

        using var answer = await http.PostAsync("/api/digests", null, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        (await PostAsync(http, "x")).Body.GetProperty("detail").GetString()!.ShouldContain("Wait");
    }

    [Fact]
    public async Task Without_a_key_nobody_may_post()
    {
        await using var closed = await Bot.StartAsync(_telegram, settings: [("Importing:ApiKey", "")]);
        using var http = new HttpClient { BaseAddress = closed.Address };

        (await PostAsync(http, "x", key: "")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(http, "x")).Body.GetProperty("detail").GetString()!.ShouldContain("Importing:ApiKey");
    }

    [Fact]
    public async Task A_pipeline_can_read_what_it_may_post()
    {
        using var http = new HttpClient { BaseAddress = _bot.Address };

        var document = JsonDocument.Parse(
            await http.GetStringAsync("/api/openapi.json", TestContext.Current.CancellationToken)
        );

        var path = document.RootElement.GetProperty("paths").EnumerateObject().ShouldHaveSingleItem();
        path.Name.ShouldBe("/api/digests");
        var post = path.Value.GetProperty("post");
        post.GetProperty("requestBody").GetProperty("content").TryGetProperty("text/markdown", out _).ShouldBeTrue();
        post.GetProperty("responses")
            .EnumerateObject()
            .Select(answer => answer.Name)
            .ShouldBe(["201", "200", "401", "413", "422", "429"], ignoreOrder: true);
        document
            .RootElement.GetProperty("components")
            .GetProperty("securitySchemes")
            .GetProperty("key")
            .GetProperty("scheme")
            .GetString()
            .ShouldBe("bearer");
    }

    [Fact]
    public async Task What_only_the_socket_may_ask_is_not_found_over_the_network()
    {
        using var http = new HttpClient { BaseAddress = _bot.Address };

        using var answer = await http.PostAsync(
            "/control/import?name=x.md",
            new StringContent("x"),
            TestContext.Current.CancellationToken
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(
        HttpClient http,
        string text,
        string? key = Bot.ApiKey
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/digests")
        {
            Content = new StringContent(text),
        };
        if (key is not null)
        {
            request.Headers.Authorization = new("Bearer", key);
        }

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (
            answer.StatusCode,
            JsonDocument
                .Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
                .RootElement
        );
    }

    private Task<IReadOnlyList<JsonElement>> AskAsync(string text, int answers = 1) =>
        _telegram.AskAsync(TelegramServer.Reader, text, answers);

    private async Task PressAsync(JsonElement message, string label)
    {
        var button = Buttons(message)
            .First(button => button.GetProperty("text").GetString()!.Contains(label, StringComparison.Ordinal));
        await _telegram.People.PressAsync(
            TelegramServer.Reader,
            message.GetProperty("message_id").GetInt32(),
            TelegramServer.Reader,
            button.GetProperty("callback_data").GetString()!
        );
    }

    private static IEnumerable<JsonElement> Buttons(JsonElement message) =>
        message
            .GetProperty("reply_markup")
            .GetProperty("inline_keyboard")
            .EnumerateArray()
            .SelectMany(row => row.EnumerateArray());
}
