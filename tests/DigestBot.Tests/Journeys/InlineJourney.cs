using System.Net;
using System.Text.Json;
using DigestBot.Digests;
using DigestBot.Searching;
using DigestBot.Storing.Days;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

/// <summary>People who write the bot's name and some words in chats of theirs.</summary>
public sealed class InlineJourney : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 3, 5);

    /// <summary>09:00 in Shanghai.</summary>
    private static readonly DateTimeOffset Morning = new(2026, 3, 5, 1, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(Morning);
    private TelegramServer _telegram = null!;
    private Bot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _telegram = await TelegramServer.StartAsync(_clock);
        _bot = await Bot.StartAsync(
            _telegram,
            _clock,
            [ADay.Of(Today.AddDays(-1), "潮汐发电的一天", sections: 20), ADay.Of(Today, "这一天", sections: 20)],
            ("Publishing:MaxAge", "00:00:00")
        );
        await Eventually.TrueAsync(
            () =>
                Task.FromResult(
                    _bot.Get<StorySearch>().Find(SearchRequest.Read("新闻", _ => null), skip: 0, take: 1)
                        is { IsWhole: true, Total: 80 }
                ),
            "both days are indexed",
            _clock
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Fact]
    public async Task Without_words_the_newest_days_are_offered_with_their_stories_fifty_at_a_time()
    {
        var first = await OfferedAsync("");
        var second = await OfferedAsync("", offset: NextOffset(first));

        var titles = Titles(first).Concat(Titles(second)).ToList();
        titles.Count.ShouldBe(2 * 41);
        titles[0].ShouldBe("这一天");
        titles[1].ShouldBe("Qwen 的第 1 条新闻 A & B <x>");
        titles[41].ShouldBe("潮汐发电的一天");
        Ids(first).Concat(Ids(second)).ShouldBeUnique();
        Ids(first).Count().ShouldBe(50);
        NextOffset(first).ShouldBe("20260304.9");
        NextOffset(second).ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_find_stories_and_the_days_whose_headlines_have_them()
    {
        var first = await OfferedAsync("新闻");
        var second = await OfferedAsync("新闻", offset: NextOffset(first));

        Ids(first).Concat(Ids(second)).Count().ShouldBe(80);
        Ids(first).Concat(Ids(second)).ShouldBeUnique();
        Titles(await OfferedAsync("潮汐发电")).ShouldBe(["潮汐发电的一天"]);
        Titles(await OfferedAsync("另一条新闻 7")).First().ShouldBe("另一条新闻 7");
    }

    [Fact]
    public async Task A_storys_id_offers_that_story_and_its_day()
    {
        var story = Stories(Today)[4];

        Ids(await OfferedAsync($"{story.Id}")).ShouldBe([$"{story.Id}", "20260305"]);
    }

    [Theory]
    [InlineData("昨天")]
    [InlineData("2026-03-04")]
    [InlineData("0304")]
    public async Task A_day_offers_that_day_and_its_stories(string day)
    {
        var offered = await OfferedAsync(day);

        Ids(offered).Count().ShouldBe(41);
        Titles(offered).First().ShouldBe("潮汐发电的一天");
    }

    [Fact]
    public async Task A_story_that_is_chosen_is_posted_whole()
    {
        var story = Stories(Today)[0];

        var posted = await ChosenAsync(TelegramServer.Reader, $"{story.Id}", $"{story.Id}");

        posted.GetProperty("via_bot").GetProperty("username").GetString().ShouldBe("digest_test_bot");
        var text = TelegramServer.TextOf(posted);
        text.ShouldStartWith("Qwen 的第 1 条新闻 A & B <x> news.example.com\n2026年3月5日 周四");
        text.ShouldContain("这台机器人很勤快。");
        text.ShouldContain("这是第 1 条解读。");
        Buttons(posted)
            .ShouldBe([
                ("🔗 阅读原文", "https://news.example.com/20260305/1/1"),
                ("🤖 更多", $"https://t.me/digest_test_bot?start=s_{story.Id}"),
            ]);
    }

    [Fact]
    public async Task A_story_too_long_for_a_message_ends_after_a_paragraph_and_is_read_on_in_the_bot()
    {
        var (name, text) = ADay.Of(Today, "这一天", sections: 20);
        var paragraphs = string.Join("\n\n", Enumerable.Range(1, 20).Select(LongParagraph));
        _bot.Save(name, text.Replace("没有解读的一条。", paragraphs, StringComparison.Ordinal));
        await Eventually.TrueAsync(
            () => Task.FromResult(Stories(Today)[1].Body.Count == 20),
            "the correction is taken in",
            _clock
        );
        var story = Stories(Today)[1];

        var posted = await ChosenAsync(TelegramServer.Reader, $"{story.Id}", $"{story.Id}");

        TelegramServer.TextOf(posted).ShouldContain("第 12 段");
        TelegramServer.TextOf(posted).ShouldEndWith("到此为止。");
        Buttons(posted)
            .ShouldBe([
                ("📖 继续阅读", $"https://t.me/digest_test_bot?start=s_{story.Id}"),
                ("🔗 阅读原文", "https://news.example.com/20260305/1/2"),
            ]);

        static string LongParagraph(int number) =>
            $"第 {number} 段{string.Concat(Enumerable.Repeat("这一段话说了很久还没有说完，", 20))}到此为止。";
    }

    [Theory]
    [InlineData("")]
    [InlineData("新闻")]
    public async Task Where_texts_are_long_fewer_are_offered_at_a_time_and_none_is_lost_or_repeated(string typed)
    {
        var (name, text) = ADay.Of(Today, "这一天", sections: 20);
        _bot.Save(name, text.Replace("没有解读的一条。", new string('长', 3900), StringComparison.Ordinal));
        await Eventually.TrueAsync(
            () =>
                Task.FromResult(
                    _bot.Get<StorySearch>().Find(SearchRequest.Read("长长", _ => null), skip: 0, take: 1)
                        is { IsWhole: true, Total: 20 }
                ),
            "the correction is indexed",
            _clock
        );

        List<JsonElement> answers = [await OfferedAsync(typed)];
        while (NextOffset(answers[^1]) is { Length: > 0 } next)
        {
            answers.Add(await OfferedAsync(typed, offset: next));
        }

        Ids(answers[0]).Count().ShouldBeLessThan(50);
        var ids = answers.SelectMany(Ids).ToList();
        ids.ShouldBeUnique();
        ids.Count(id => id.Contains('-', StringComparison.Ordinal)).ShouldBe(80);
    }

    [Fact]
    public async Task A_day_that_is_chosen_is_posted_in_brief_with_ways_into_the_bot()
    {
        var posted = await ChosenAsync(TelegramServer.Reader, "", "20260305");

        var text = TelegramServer.TextOf(posted);
        text.ShouldStartWith("这一天\n2026年3月5日 周四 · 40 条\n\n• 第一条要点");
        text.ShouldContain("• 另一条新闻 20");
        Buttons(posted)
            .ShouldBe([
                ("📖 读全天", "https://t.me/digest_test_bot?start=d_20260305"),
                ("🔔 每日订阅", "https://t.me/digest_test_bot?start=subscribe"),
            ]);
    }

    [Fact]
    public async Task Who_reads_english_is_offered_and_posts_in_english()
    {
        var offered = await OfferedAsync("", TelegramServer.EnglishReader);

        offered
            .GetProperty("results")[0]
            .GetProperty("description")
            .GetString()
            .ShouldBe("Thursday, 5 March 2026 · 40 stories");
        var posted = await ChosenAsync(TelegramServer.EnglishReader, "", Ids(offered).ElementAt(1));
        TelegramServer.TextOf(posted).ShouldContain("Thursday, 5 March 2026");
        Buttons(posted).Select(button => button.Label).ShouldBe(["🔗 Read the source", "🤖 More"]);
    }

    [Fact]
    public async Task Where_nothing_is_found_a_button_leads_to_how_one_searches()
    {
        var offered = await OfferedAsync("海豚");

        Ids(offered).ShouldBeEmpty();
        offered.GetProperty("button").GetProperty("text").GetString().ShouldBe("没有找到「海豚」，看看怎么搜");
        offered.GetProperty("button").GetProperty("start_parameter").GetString().ShouldBe("search");
    }

    [Theory]
    [InlineData("?!")]
    [InlineData("tag:")]
    [InlineData("🤖")]
    [InlineData("20260305-zzzzzz")]
    public async Task Nothing_that_is_typed_is_left_unanswered(string typed) =>
        (await OfferedAsync(typed)).GetProperty("results").ValueKind.ShouldBe(JsonValueKind.Array);

    [Theory]
    [InlineData("", "nonsense")]
    [InlineData("新闻", "-1")]
    [InlineData("新闻", "999999999")]
    [InlineData("新闻", "999999999999999999")]
    public async Task An_offset_that_nobody_gave_is_no_error(string typed, string offset) =>
        (await OfferedAsync(typed, offset: offset)).GetProperty("results").ValueKind.ShouldBe(JsonValueKind.Array);

    [Fact]
    public async Task A_wait_that_Telegram_orders_is_kept_by_inline_answers_alone()
    {
        await _telegram.People.AddFaultAsync("429", "answerInlineQuery", count: 1, retryAfter: 30);
        var refused = await _telegram.People.AskInlineAsync(TelegramServer.Reader, "新闻");
        await Eventually.TrueAsync(
            () => Task.FromResult(_bot.Logged.Any(line => line.Contains("orders a wait", StringComparison.Ordinal))),
            "the bot has read that Telegram orders a wait"
        );
        var unanswered = await _telegram.People.AskInlineAsync(TelegramServer.EnglishReader, "新闻");

        var reader = new AReader(_telegram, _clock);
        (await reader.HearAsync("/help")).ShouldContain("/search");

        (await AnswerAsync(refused)).ShouldBeNull();
        (await AnswerAsync(unanswered)).ShouldBeNull();
        _clock.Advance(TimeSpan.FromSeconds(30));
        Ids(await OfferedAsync("新闻")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_query_whose_answer_hangs_keeps_nobody_waiting_not_even_who_asked()
    {
        await _telegram.People.AddFaultAsync("delay", "answerInlineQuery", seconds: 3600);
        foreach (var person in Enumerable.Range(5000, 40))
        {
            await _telegram.People.AskInlineAsync(person, "新闻");
        }

        await _telegram.People.AskInlineAsync(TelegramServer.Reader, "新闻");

        (await new AReader(_telegram, _clock).HearAsync("/help")).ShouldContain("/search");
    }

    private List<Story> Stories(DateOnly day) => [.. _bot.Get<DigestStore>().Find(day)!.Stories];

    private async Task<JsonElement> ChosenAsync(long person, string typed, string id)
    {
        var query = await _telegram.People.AskInlineAsync(person, typed);
        await OfferedToAsync(query);
        return await _telegram.People.ChooseInlineAsync(query, id, _telegram.Group);
    }

    private async Task<JsonElement> OfferedAsync(
        string typed,
        long person = TelegramServer.Reader,
        string offset = ""
    ) => await OfferedToAsync(await _telegram.People.AskInlineAsync(person, typed, offset));

    private async Task<JsonElement> OfferedToAsync(string query)
    {
        JsonElement? answer = null;
        // The clock stands: whoever asks inline has little patience.
        await Eventually.TrueAsync(
            async () => (answer = await AnswerAsync(query)) is not null,
            "the query is answered"
        );
        return answer!.Value;
    }

    private async Task<JsonElement?> AnswerAsync(string query)
    {
        try
        {
            return await _telegram.People.InlineAnswerAsync(query);
        }
        catch (HttpRequestException error) when (error.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private static IEnumerable<string> Ids(JsonElement offered) => Each(offered, "id");

    private static IEnumerable<string> Titles(JsonElement offered) => Each(offered, "title");

    private static IEnumerable<string> Each(JsonElement offered, string property) =>
        offered.GetProperty("results").EnumerateArray().Select(result => result.GetProperty(property).GetString()!);

    private static string NextOffset(JsonElement offered) => offered.GetProperty("next_offset").GetString()!;

    private static IEnumerable<(string Label, string Url)> Buttons(JsonElement message) =>
        AReader
            .Buttons(message)
            .Select(button => (button.GetProperty("text").GetString()!, button.GetProperty("url").GetString()!));
}
