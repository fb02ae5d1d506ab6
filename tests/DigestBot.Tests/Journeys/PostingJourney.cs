using System.Net.Http.Json;
using System.Text.Json;
using DigestBot.Publishing;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

public sealed class PostingJourney
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 5, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 5);

    [Fact]
    public async Task A_file_in_the_folder_becomes_a_headline_and_its_sections_in_the_group()
    {
        var clock = new FakeTimeProvider(Morning);
        await using var telegram = await TelegramServer.StartAsync(clock);
        await using var bot = await Bot.StartAsync(telegram, clock, [ADay.Of(Today)]);

        var posts = await Eventually.MessagesAsync(telegram, telegram.Group, 4, clock);

        var headline = TelegramServer.TextOf(posts[0]);
        headline.ShouldContain("一天的标题");
        headline.ShouldContain("第一条要点");
        headline.ShouldContain("第二条要点");
        var preview = posts[0].GetProperty("link_preview_options");
        preview.GetProperty("url").GetString().ShouldBe("https://images.example.com/cover.png");
        preview.GetProperty("show_above_text").GetBoolean().ShouldBeTrue();
        for (var section = 1; section <= 3; section++)
        {
            var text = TelegramServer.TextOf(posts[section]);
            text.ShouldContain($"第{section}节");
            text.ShouldContain($"Qwen 的第 {section} 条新闻 A & B <x>");
            text.ShouldContain($"这是第 {section} 条解读。");
            Links(posts[section]).ShouldContain($"https://news.example.com/20260305/{section}/1");
            Links(posts[section]).ShouldContain($"https://news.example.com/20260305/{section}/2");
            Entities(posts[section])
                .ShouldContain(entity => entity.GetProperty("type").GetString() == "expandable_blockquote");
        }
    }

    [Fact]
    public async Task A_restart_in_the_middle_of_posting_repeats_nothing_and_leaves_nothing_out()
    {
        const int Sections = 8;
        var clock = new FakeTimeProvider(Morning);
        await using var telegram = await TelegramServer.StartAsync(clock);
        await using var bot = await Bot.StartAsync(telegram, clock, [ADay.Of(Today, sections: Sections)]);

        await Eventually.MessagesAsync(telegram, telegram.Group, 3, clock);
        await bot.StopAsync();
        var atTheStop = (await telegram.PostsAsync(telegram.Group)).Count;
        await bot.StartAsync();
        await Eventually.MessagesAsync(telegram, telegram.Group, Sections + 1, clock);
        await bot.StopAsync();
        await bot.StartAsync();
        await AnswersAsync(telegram, clock);

        atTheStop.ShouldBeLessThan(Sections + 1, "the stop came too late to try anything");
        var posts = await telegram.PostsAsync(telegram.Group);
        posts.Count.ShouldBe(Sections + 1);
        posts.Distinct().Count().ShouldBe(posts.Count);
        for (var section = 1; section <= Sections; section++)
        {
            posts[section].ShouldContain($"第{section}节");
        }
    }

    [Fact]
    public async Task A_day_older_than_the_greatest_age_is_kept_but_not_posted()
    {
        var clock = new FakeTimeProvider(Morning);
        await using var telegram = await TelegramServer.StartAsync(clock);
        await using var bot = await Bot.StartAsync(
            telegram,
            clock,
            [
                ADay.Of(Today.AddDays(-3), "旧闻"),
                ADay.Of(Today.AddDays(-2), "前天", sections: 1),
                ADay.Of(Today, "今天", sections: 1),
            ]
        );

        await Eventually.MessagesAsync(telegram, telegram.Group, 4, clock);
        await AnswersAsync(telegram, clock);

        var posts = await telegram.PostsAsync(telegram.Group);
        posts.Count.ShouldBe(4);
        posts[0].ShouldContain("前天");
        posts[2].ShouldContain("今天");
    }

    [Fact]
    public async Task With_an_hour_set_a_day_is_posted_at_that_hour()
    {
        var clock = new FakeTimeProvider(Morning); // 09:00 in Shanghai
        await using var telegram = await TelegramServer.StartAsync(clock);
        await using var bot = await Bot.StartAsync(
            telegram,
            clock,
            [ADay.Of(Today, sections: 1)],
            ("Publishing:At", "09:30")
        );

        await AnswersAsync(telegram, clock);
        clock.Advance(Morning.AddMinutes(29) - clock.GetUtcNow());
        (await telegram.PostsAsync(telegram.Group)).ShouldBeEmpty();

        await Eventually.MessagesAsync(telegram, telegram.Group, 2, clock);
        clock.GetUtcNow().ShouldBeGreaterThanOrEqualTo(Morning.AddMinutes(30));
        bot.Get<Calendar>().Today.ShouldBe(Today);
    }

    [Fact]
    public async Task With_pinning_set_the_headline_is_pinned()
    {
        var clock = new FakeTimeProvider(Morning);
        await using var telegram = await TelegramServer.StartAsync(clock);
        await using var bot = await Bot.StartAsync(
            telegram,
            clock,
            [ADay.Of(Today, sections: 1)],
            ("Publishing:Pin", "true")
        );
        var posts = await Eventually.MessagesAsync(telegram, telegram.Group, 2, clock);

        using var http = new HttpClient { BaseAddress = telegram.Address };
        await Eventually.TrueAsync(
            async () => await PinnedAsync() == posts[0].GetProperty("message_id").GetInt32(),
            "the headline is pinned",
            clock
        );

        async Task<int?> PinnedAsync()
        {
            var chat = await http.GetFromJsonAsync<JsonElement>(
                $"/bot{Bot.Token}/getChat?chat_id={telegram.Group}",
                TestContext.Current.CancellationToken
            );
            return chat.GetProperty("result").TryGetProperty("pinned_message", out var pinned)
                ? pinned.GetProperty("message_id").GetInt32()
                : null;
        }
    }

    [Fact]
    public async Task A_topic_of_a_forum_gets_the_day_where_one_is_set()
    {
        var clock = new FakeTimeProvider(Morning);
        await using var telegram = await TelegramServer.StartAsync(clock);
        var forum = await telegram.People.AddChatAsync("supergroup", "论坛", "a_forum", isForum: true);
        var topic = await telegram.People.AddTopicAsync(forum, "日报");
        await using var bot = await Bot.StartAsync(
            telegram,
            clock,
            [ADay.Of(Today, sections: 1)],
            ("Publishing:Group", "@a_forum"),
            ("Publishing:Topic", $"{topic}")
        );

        var posts = await Eventually.MessagesAsync(telegram, forum, 2, clock);

        posts.ShouldAllBe(post => post.GetProperty("message_thread_id").GetInt32() == topic);
    }

    /// <summary>Sees to it that the bot has had its say: it answers a question that was asked after all else.</summary>
    private static async Task AnswersAsync(TelegramServer telegram, FakeTimeProvider clock)
    {
        var before = (await telegram.MessagesAsync(TelegramServer.Reader)).Count;
        await telegram.People.SayAsync(TelegramServer.Reader, "/help", TelegramServer.Reader);
        await Eventually.MessagesAsync(telegram, TelegramServer.Reader, before + 1, clock);
    }

    private static List<JsonElement> Entities(JsonElement message) =>
        [.. message.GetProperty("entities").EnumerateArray()];

    private static IEnumerable<string?> Links(JsonElement message) =>
        Entities(message)
            .Where(entity => entity.TryGetProperty("url", out _))
            .Select(entity => entity.GetProperty("url").GetString());
}
