using System.Text.Json;
using DigestBot.Searching;
using DigestBot.Storing.Days;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

public sealed class SearchingJourney : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 2, 17);

    private TelegramServer _telegram = null!;
    private Bot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _telegram = await TelegramServer.StartAsync();
        _bot = await Bot.StartAsync(
            _telegram,
            digests: [ADay.Of(Day.AddDays(-1), "前一天", sections: 5), ADay.Of(Day, "这一天", sections: 5)],
            settings: ("Publishing:MaxAge", "00:00:00")
        );
        await BothDaysAreIndexedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Theory]
    [InlineData("/search 勤快")]
    [InlineData("勤快")]
    [InlineData("勤快的机器人")]
    public async Task A_search_shows_stories_with_the_words_that_matched_in_bold(string asked)
    {
        var answer = (await AskAsync(asked)).Single();

        var text = TelegramServer.TextOf(answer);
        text.ShouldStartWith($"🔍 {asked.Replace("/search ", "", StringComparison.Ordinal)} · 10 条 · 第 1/2 页");
        text.ShouldContain("1. Qwen 的第 1 条新闻 A & B <x>");
        text.ShouldContain("机器人开始做第 1 件事，这台机器人很勤快。 这是第 1 条解读。");
        BoldIn(answer).ShouldContain("勤快");
    }

    [Fact]
    public async Task Buttons_turn_the_pages_of_one_message_and_open_the_stories()
    {
        var first = (await AskAsync("/search 勤快 after:2026")).Single();
        Labels(first).ShouldBe(["1", "2", "3", "4", "5", "6", "7", "8", "下一页 ›"]);

        var second = await TurnAsync(first, "下一页 ›", "第 2/2 页");
        TelegramServer.TextOf(second).ShouldContain("9. Qwen 的第");
        Labels(second).ShouldBe(["9", "10", "‹ 上一页"]);

        await TurnAsync(second, "‹ 上一页", "第 1/2 页");
        (await _telegram.MessagesAsync(TelegramServer.Reader)).Count.ShouldBe(1);

        await PressAsync(second, "9");
        await Eventually.TrueAsync(
            async () =>
                TelegramServer
                    .TextOf((await _telegram.MessagesAsync(TelegramServer.Reader))[^1])
                    .Contains("这是第", StringComparison.Ordinal),
            "the story is opened"
        );
    }

    [Theory]
    [InlineData("勤快的机器人做了一件事并且机器人真的很勤快呀")]
    [InlineData("机器人 开始 做第 这台 很勤快 这是 解读 新闻 A & B <x> after:2026-01-01 before:2026-12-31")]
    public async Task Pages_turn_whatever_the_length_of_what_was_typed(string typed)
    {
        var first = (await AskAsync(typed)).Single();
        TelegramServer.TextOf(first).ShouldStartWith($"🔍 {typed} · 10 条 · 第 1/2 页");

        var second = await TurnAsync(first, "下一页 ›", $"🔍 {typed} · 10 条 · 第 2/2 页");
        await TurnAsync(second, "‹ 上一页", "第 1/2 页");
    }

    [Fact]
    public async Task A_page_turns_after_a_restart()
    {
        var first = (await AskAsync("勤快")).Single();

        await _bot.StopAsync();
        await _bot.StartAsync();
        await BothDaysAreIndexedAsync();

        await TurnAsync(first, "下一页 ›", "第 2/2 页");
    }

    [Fact]
    public async Task A_filter_leaves_out_other_days() =>
        TelegramServer
            .TextOf((await AskAsync("/search 勤快 before:2026-02-16")).Single())
            .ShouldStartWith("🔍 勤快 before:2026-02-16 · 5 条\n");

    [Theory]
    [InlineData("/search")]
    [InlineData("/search ？！")]
    [InlineData("🤖")]
    [InlineData("/start search")]
    public async Task Who_asks_for_nothing_is_told_how_to_search(string asked) =>
        TelegramServer.TextOf((await AskAsync(asked)).Single()).ShouldContain("after:2026-02-01");

    [Fact]
    public async Task What_is_not_found_is_answered_with_what_to_do() =>
        TelegramServer.TextOf((await AskAsync("海豚")).Single()).ShouldContain("没有找到「海豚」");

    [Fact]
    public async Task A_person_who_reads_english_is_answered_in_english() =>
        TelegramServer
            .TextOf((await _telegram.AskAsync(TelegramServer.EnglishReader, "A & B")).Single())
            .ShouldContain("10 stories · page 1/2");

    [Fact]
    public async Task In_a_group_where_nothing_can_be_whispered_a_search_is_a_button_into_private_that_searches_there()
    {
        await _telegram.People.SetMemberAsync(_telegram.Group, Bot.Id, "member");
        await _telegram.People.SayAsync(_telegram.Group, "/search 勤快", TelegramServer.Reader, oldApp: true);
        var answer = (await Eventually.MessagesAsync(_telegram, _telegram.Group, 1)).Single();

        TelegramServer.TextOf(answer).ShouldBe("「勤快」找到 10 条新闻。");
        var link = new Uri(Buttons(answer).Single().GetProperty("url").GetString()!);
        var parameter = link.Query.Replace("?start=", "", StringComparison.Ordinal);
        TelegramServer.TextOf((await AskAsync($"/start {parameter}")).Single()).ShouldStartWith("🔍 勤快 · 10 条");
    }

    [Fact]
    public async Task A_corrected_title_is_found_and_the_former_one_is_not()
    {
        var (name, text) = ADay.Of(Day, "这一天", sections: 5);
        _bot.Save(name, text.Replace("Qwen 的第 3 条新闻", "海豚学会了排队", StringComparison.Ordinal));
        await Eventually.TrueAsync(
            async () =>
                TelegramServer
                    .TextOf((await AskAsync("/search 海豚")).Single())
                    .Contains("1 条", StringComparison.Ordinal),
            "the new title is found"
        );

        TelegramServer.TextOf((await AskAsync("/search 海豚")).Single()).ShouldContain("1. 海豚学会了排队 A & B <x>");
        TelegramServer
            .TextOf((await AskAsync("/search 第3条 after:2026-02-17")).Single())
            .ShouldNotContain("Qwen 的第 3");
    }

    [Fact]
    public async Task After_a_restart_everything_is_found_also_where_the_index_is_gone_or_damaged()
    {
        await _bot.StopAsync();
        await _bot.StartAsync();
        await FindsAllAsync();

        await _bot.StopAsync();
        Directory.Delete(_bot.Settings.StoreFiles.Index, recursive: true);
        await _bot.StartAsync();
        await FindsAllAsync();

        await _bot.StopAsync();
        foreach (var file in Directory.EnumerateFiles(_bot.Settings.StoreFiles.Index).ToList())
        {
            await File.WriteAllTextAsync(file, "damaged", TestContext.Current.CancellationToken);
        }

        await _bot.StartAsync();
        await FindsAllAsync();
    }

    [Fact]
    public async Task A_story_names_those_that_tell_of_the_same()
    {
        var story = _bot.Get<DigestStore>().Find(Day)!.Stories.First();

        var answer = (await AskAsync($"/story {story.Id}")).Single();

        AReader
            .Buttons(answer)
            .Select(button => button.GetProperty("text").GetString()!)
            .ShouldContain(label => label.StartsWith('↪') && label.Contains("Qwen 的第"));
    }

    [Fact]
    public async Task An_index_whose_folder_vanishes_while_the_bot_runs_comes_back_and_stops_nothing()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 5, 1, 0, 0, TimeSpan.Zero));
        await using var telegram = await TelegramServer.StartAsync(clock);
        await using var bot = await Bot.StartAsync(telegram, clock, [ADay.Of(Day, sections: 1)]);
        await Eventually.TrueAsync(() => Task.FromResult(bot.Get<StoryIndex>().IsWhole), "the index is made", clock);
        Directory.Delete(bot.Settings.StoreFiles.Index, recursive: true);

        bot.Save(ADay.Of(Day.AddDays(-1), sections: 1));
        await Eventually.TrueAsync(
            () =>
                Task.FromResult(
                    bot.Get<StorySearch>().Find(SearchRequest.Read("勤快", _ => null), skip: 0, take: 1)
                        is { IsWhole: true, Total: 2 }
                ),
            "both days are found",
            clock
        );

        Directory.Delete(bot.Settings.StoreFiles.Index, recursive: true);
        await Should.NotThrowAsync(bot.StopAsync);
    }

    [Fact]
    public async Task An_index_that_cannot_be_made_stops_nothing_else_and_is_tried_again()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 5, 1, 0, 0, TimeSpan.Zero));
        await using var telegram = await TelegramServer.StartAsync(clock);
        await using var bot = await Bot.StartAsync(telegram, clock, [ADay.Of(Day, sections: 1)]);
        var index = bot.Settings.StoreFiles.Index;
        await Eventually.TrueAsync(() => Task.FromResult(bot.Get<StoryIndex>().IsWhole), "the index is made", clock);
        await bot.StopAsync();
        Directory.Delete(index, recursive: true);
        await File.WriteAllTextAsync(index, "in the way", TestContext.Current.CancellationToken);

        await bot.StartAsync();
        await telegram.People.SayAsync(TelegramServer.Reader, "勤快", TelegramServer.Reader);
        var answer = (await Eventually.MessagesAsync(telegram, TelegramServer.Reader, 1, clock)).Single();
        TelegramServer.TextOf(answer).ShouldContain("正在重建");

        File.Delete(index);
        await Eventually.TrueAsync(() => Task.FromResult(bot.Get<StoryIndex>().IsWhole), "it is made again", clock);
    }

    private async Task FindsAllAsync()
    {
        await BothDaysAreIndexedAsync();
        TelegramServer.TextOf((await AskAsync("/search 勤快")).Single()).ShouldContain("10 条");
    }

    private Task BothDaysAreIndexedAsync() =>
        Eventually.TrueAsync(
            () =>
                Task.FromResult(
                    _bot.Get<StorySearch>().Find(SearchRequest.Read("勤快", _ => null), skip: 0, take: 1)
                        is { IsWhole: true, Total: 10 }
                ),
            "both days are indexed"
        );

    private Task<IReadOnlyList<JsonElement>> AskAsync(string text) => _telegram.AskAsync(TelegramServer.Reader, text);

    private Task PressAsync(JsonElement message, string label) =>
        _telegram.People.PressAsync(
            TelegramServer.Reader,
            message.GetProperty("message_id").GetInt32(),
            TelegramServer.Reader,
            Buttons(message)
                .First(button => button.GetProperty("text").GetString() == label)
                .GetProperty("callback_data")
                .GetString()!
        );

    /// <summary>Presses a button, and waits until the message shows a text.</summary>
    private async Task<JsonElement> TurnAsync(JsonElement message, string label, string shows)
    {
        await PressAsync(message, label);
        JsonElement turned = default;
        await Eventually.TrueAsync(
            async () =>
            {
                turned = (await _telegram.MessagesAsync(TelegramServer.Reader))[^1];
                return TelegramServer.TextOf(turned).Contains(shows, StringComparison.Ordinal);
            },
            $"{label} shows {shows}"
        );
        return turned;
    }

    private static IEnumerable<string> Labels(JsonElement message) =>
        Buttons(message).Select(button => button.GetProperty("text").GetString()!);

    private static IEnumerable<string> BoldIn(JsonElement message) =>
        message
            .GetProperty("entities")
            .EnumerateArray()
            .Where(entity => entity.GetProperty("type").GetString() == "bold")
            .Select(entity =>
                TelegramServer
                    .TextOf(message)
                    .Substring(entity.GetProperty("offset").GetInt32(), entity.GetProperty("length").GetInt32())
            );

    private static IEnumerable<JsonElement> Buttons(JsonElement message) =>
        message
            .GetProperty("reply_markup")
            .GetProperty("inline_keyboard")
            .EnumerateArray()
            .SelectMany(row => row.EnumerateArray());
}
