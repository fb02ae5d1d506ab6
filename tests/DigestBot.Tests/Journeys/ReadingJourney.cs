using System.Text;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Storing.Days;

namespace DigestBot.Tests.Journeys;

/// <summary>Days, sections, stories and months, read in one message.</summary>
public sealed class ReadingJourney : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 2, 17);
    private static readonly DateOnly Before = new(2026, 2, 14);
    private static readonly DateOnly LongAgo = new(2025, 1, 30);

    private TelegramServer _telegram = null!;
    private Bot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _telegram = await TelegramServer.StartAsync();
        // Old enough that nothing is posted by itself, whatever the machine's clock says.
        _bot = await Bot.StartAsync(
            _telegram,
            digests: [ADay.Of(LongAgo, "很久以前"), ADay.Of(Before, "前一天"), ADay.Of(Day, "这一天")],
            settings: ("Publishing:MaxAge", "00:00:00")
        );
        await TakenInAsync(digest => digest is not null);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Theory]
    [InlineData(TelegramServer.Reader, "6 条", "2月17日 周二", "阅读原文", "分享", "返回当天", "下一条")]
    [InlineData(
        TelegramServer.EnglishReader,
        "6 stories",
        "Tuesday",
        "Read the source",
        "Share",
        "Back to the day",
        "Next"
    )]
    public async Task A_day_is_one_message_that_opens_its_sections_and_stories_and_leads_back(
        long person,
        string count,
        string date,
        string source,
        string share,
        string back,
        string next
    )
    {
        var page = new APage(_telegram, person);

        await page.OpenAsync("/latest", "这一天");
        page.Text.ShouldContain(count);
        page.Text.ShouldContain("• 第一条要点");
        page.Labels.ShouldContain("第2节 · 2");

        await page.TurnAsync("第2节", "1. Qwen 的第 2 条新闻 A & B <x> ·\u00a0news.example.com");
        page.Text.ShouldContain(date);
        page.Labels.Take(2).ShouldBe(["1", "2"]);

        await page.TurnAsync("1", "这是第 2 条解读。");
        page.Text.ShouldContain("这台机器人很勤快");
        var buttons = page.Buttons.ToList();
        buttons
            .Single(button => button.GetProperty("text").GetString()!.Contains(source, StringComparison.Ordinal))
            .GetProperty("url")
            .GetString()
            .ShouldBe("https://news.example.com/20260217/2/1");
        buttons
            .Single(button => button.GetProperty("text").GetString()!.Contains(share, StringComparison.Ordinal))
            .GetProperty("switch_inline_query")
            .GetString()
            .ShouldBe(StoryIn(Day, section: 1).ToString());
        page.DataOf("🏷 Qwen").ShouldBe("/tag qwen");

        await page.TurnAsync(next, "没有解读的一条。");
        await page.TurnAsync("◀ 第2节", "1. Qwen 的第 2 条新闻");
        await page.TurnAsync(back, "• 第一条要点");
        (await _telegram.MessagesAsync(person)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_tag_of_a_story_opens_its_stories_in_a_message_of_their_own()
    {
        var page = new APage(_telegram, TelegramServer.Reader);
        await page.OpenAsync($"/story {StoryIn(Day, section: 0)}", "这是第 1 条解读。");

        await page.PressAsync(page.DataOf("🏷 Qwen"));

        var messages = await Eventually.MessagesAsync(_telegram, TelegramServer.Reader, 2);
        TelegramServer.TextOf(messages[1]).ShouldStartWith("Qwen · 9 ");
        TelegramServer.TextOf(messages[0]).ShouldContain("这是第 1 条解读。");
    }

    [Fact]
    public async Task Days_without_a_digest_are_passed_over_and_the_ends_have_no_button()
    {
        var page = new APage(_telegram, TelegramServer.Reader);
        await page.OpenAsync("/latest", "这一天");
        page.Labels.ShouldNotContain("下一期 ▶");

        await page.TurnAsync("◀ 上一期", "前一天");
        page.Labels.ShouldContain("下一期 ▶");
        await page.TurnAsync("◀ 上一期", "很久以前");
        page.Labels.ShouldNotContain("◀ 上一期");
        await page.TurnAsync("下一期 ▶", "前一天");
    }

    [Theory]
    [InlineData(TelegramServer.Reader, "第一期", "最新一期")]
    [InlineData(TelegramServer.EnglishReader, "this is the first", "this is the newest")]
    public async Task A_button_beyond_the_ends_says_so_and_leaves_the_message(long person, string first, string last)
    {
        var page = new APage(_telegram, person);
        await page.OpenAsync("/latest", "这一天");

        (await page.HearOfAsync(new NeighbourPlace(Day, IsLater: true).Data)).ShouldContain(last);
        (await page.HearOfAsync(new NeighbourPlace(LongAgo, IsLater: false).Data)).ShouldContain(first);

        await page.TurnAsync("第1节", "Qwen 的第 1 条新闻"); // it still stands
    }

    [Theory]
    [InlineData(TelegramServer.Reader, "日历", "📅 2026年2月", "有日报 2 天", "2月16日 周一没有日报", "2025年1月")]
    [InlineData(
        TelegramServer.EnglishReader,
        "Calendar",
        "📅 February 2026",
        "2 days have",
        "Monday, 16 February",
        "January 2025"
    )]
    public async Task A_month_marks_the_days_that_have_a_digest(
        long person,
        string calendar,
        string month,
        string days,
        string none,
        string earlier
    )
    {
        var page = new APage(_telegram, person);
        await page.OpenAsync("/latest", "这一天");

        await page.TurnAsync(calendar, month);
        page.Text.ShouldContain(days);
        page.Labels.Where(label => label.StartsWith('•')).ShouldBe(["•14", "•17"]);
        // 1 February 2026 is a Sunday: the last cell of the first week.
        page.Labels.Skip(7).Take(7).ShouldBe(["·", "·", "·", "·", "·", "·", "1"]);
        page.Labels.ShouldNotContain(label => label.EndsWith(" ›", StringComparison.Ordinal));
        (await page.HearAsync("16")).ShouldContain(none);

        await page.TurnAsync("‹ ", earlier);
        page.Labels.ShouldContain("•30");
        page.Labels.ShouldNotContain(label => label.StartsWith("‹ ", StringComparison.Ordinal));
        await page.TurnAsync("•30", "很久以前");
    }

    [Fact]
    public async Task The_years_of_a_calendar_are_one_press_apart()
    {
        var page = new APage(_telegram, TelegramServer.Reader);
        await page.OpenAsync("/day 2026年2月", "2026年2月");

        await page.TurnAsync("« 2025年", "2025年1月");
        await page.TurnAsync("2026年 »", "2026年2月");
    }

    [Fact]
    public async Task The_first_month_shown_is_that_of_the_newest_day()
    {
        var page = new APage(_telegram, TelegramServer.Reader);

        await page.OpenAsync("/day", "2026年2月");
        await page.OpenAsync("/start days", "2026年2月");
    }

    [Fact]
    public async Task An_empty_day_of_a_month_that_has_come_meanwhile_is_opened()
    {
        var page = new APage(_telegram, TelegramServer.Reader);
        await page.OpenAsync("/day", "2026年2月");
        _bot.Save(ADay.Of(Day.AddDays(-1), "补上的一天"));
        await Eventually.TrueAsync(
            () => Task.FromResult(_bot.Get<DigestStore>().Find(Day.AddDays(-1)) is not null),
            "the day came"
        );

        await page.TurnAsync("16", "补上的一天");
    }

    [Fact]
    public async Task Buttons_work_after_a_restart()
    {
        var page = new APage(_telegram, TelegramServer.Reader);
        await page.OpenAsync("/latest", "这一天");
        await _bot.StopAsync();
        await _bot.StartAsync();

        await page.TurnAsync("第3节", "1. Qwen 的第 3 条新闻");
        await page.TurnAsync("2", "没有解读的一条。");
    }

    [Theory]
    [InlineData(TelegramServer.Reader, "已经没有了", "已撤下")]
    [InlineData(TelegramServer.EnglishReader, "took this section out", "took this story out")]
    public async Task After_a_correction_a_button_finds_what_moved_and_says_what_is_gone(
        long person,
        string sectionGone,
        string storyGone
    )
    {
        var page = new APage(_telegram, person);
        await page.OpenAsync("/latest", "这一天");
        var (second, third) = (page.DataOf("第2节"), page.DataOf("第3节"));
        var gone = new StoryPlace(StoryIn(Day, section: 1)).Data;
        var moved = new StoryPlace(StoryIn(Day, section: 2)).Data;

        var (name, text) = ADay.Of(Day, "改过的一天");
        var from = text.IndexOf("## 第2节", StringComparison.Ordinal);
        var to = text.IndexOf("## 第3节", StringComparison.Ordinal);
        _bot.Save(
            name,
            text[..from] + "## 插进来的\n\n### [插进来的新闻](https://news.example.com/new)\n\n新。\n\n" + text[to..]
        );
        await TakenInAsync(digest => digest?.Title == "改过的一天");

        (await page.HearOfAsync(second)).ShouldContain(sectionGone);
        await page.TurnToAsync(third, "1. Qwen 的第 3 条新闻");
        (await page.HearOfAsync(gone)).ShouldContain(storyGone);
        await page.TurnToAsync(moved, "这是第 3 条解读。");
        await page.TurnToAsync(gone, "改过的一天"); // what is left of its day
        page.Labels.ShouldContain("插进来的 · 1");
    }

    [Theory]
    [InlineData(TelegramServer.Reader, "2月10日 周二没有日报", "2月14日")]
    [InlineData(TelegramServer.EnglishReader, "no digest for Tuesday, 10 February 2026", "14 February 2026")]
    public async Task A_day_that_is_gone_says_so_and_offers_the_nearest(long person, string gone, string nearest)
    {
        var page = new APage(_telegram, person);
        await page.OpenAsync("/latest", "这一天");
        var day = Day.AddDays(-7);

        foreach (
            var place in (ReadingPlace[])
                [
                    new FrontPlace(day),
                    new SectionPlace(day, new SectionKey(1, "abcd")),
                    new StoryPlace(StoryId.Of(day, "gone")),
                    new WholePlace(day, IsAgreed: true),
                ]
        )
        {
            await page.TurnToAsync(place.Data, gone);
            await page.TurnAsync(nearest, "前一天");
        }
    }

    [Fact]
    public async Task What_does_not_fit_is_paged_and_never_cut()
    {
        var text = new StringBuilder("---\ntitle: 很长的一天\ndate: 2026-02-20\nsummary: \"");
        text.AppendJoin("\\n", Enumerable.Range(1, 120).Select(n => $"- 要点{n}：{new string('点', 40)}"));
        text.Append("\"\n---\n\n## 长版块\n\n");
        for (var story = 1; story <= 90; story++)
        {
            text.Append(Invariant($"### [新闻{story}号](https://news.example.com/long/{story})\n\n"));
            text.AppendJoin(
                "\n\n",
                Enumerable.Range(1, story == 1 ? 60 : 1).Select(n => $"段{n}：{new string('文', 100)}。")
            );
            text.Append("\n\n");
        }

        _bot.Save("2026-02-20.md", text.ToString());
        await Eventually.TrueAsync(
            () => Task.FromResult(_bot.Get<DigestStore>().Find(new DateOnly(2026, 2, 20)) is not null),
            "the long day is taken in"
        );
        var page = new APage(_telegram, TelegramServer.Reader);

        await page.OpenAsync("/latest", "很长的一天");
        await ReadThroughAsync(page, [.. Enumerable.Range(1, 120).Select(n => $"要点{n}：")]);
        await page.TurnAsync("长版块", "新闻1号");
        await ReadThroughAsync(page, [.. Enumerable.Range(1, 90).Select(n => $"{n}. 新闻{n}号")]);
        page.Labels.ShouldContain("90");
        var longDay = _bot.Get<DigestStore>().Find(new DateOnly(2026, 2, 20))!;
        await page.TurnToAsync(new SectionPlace(longDay.Date, SectionKey.Of(longDay.Sections, 0)).Data, "新闻1号");
        await page.TurnAsync("1", "段1：");
        await ReadThroughAsync(page, [.. Enumerable.Range(1, 60).Select(n => $"段{n}：")]);
        (await _telegram.MessagesAsync(TelegramServer.Reader)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Where_a_message_cannot_be_edited_any_more_a_new_one_follows()
    {
        var page = new APage(_telegram, TelegramServer.Reader);
        await page.OpenAsync("/latest", "这一天");
        await _telegram.People.AddFaultAsync("400", "editMessageText", count: 1);

        await page.PressAsync(page.DataOf("第1节"));
        await page.FindAsync(1, "1. Qwen 的第 1 条新闻");

        await page.TurnAsync("1", "这是第 1 条解读。"); // the new one is turned over from here on
        (await _telegram.MessagesAsync(TelegramServer.Reader)).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(TelegramServer.Reader, "全文发送", "一共 4 条消息", "发送 4 条", "返回当天")]
    [InlineData(TelegramServer.EnglishReader, "Send it all", "makes 4 messages", "Send 4", "Back to the day")]
    public async Task All_of_a_day_comes_as_messages_once_somebody_agrees_to_how_many(
        long person,
        string all,
        string question,
        string agreed,
        string back
    )
    {
        var page = new APage(_telegram, person);
        await page.OpenAsync("/latest", "这一天");

        await page.TurnAsync(all, question);
        await page.TurnAsync(back, "• 第一条要点");
        await page.TurnAsync(all, question);
        await page.PressAsync(page.DataOf(agreed));

        var messages = await Eventually.MessagesAsync(_telegram, person, 5);
        TelegramServer.TextOf(messages[4]).ShouldContain("第3节");
    }

    [Fact]
    public async Task What_a_subscriber_follows_is_what_their_own_pages_show()
    {
        var page = new APage(_telegram, TelegramServer.Reader);
        await _telegram.AskAsync(TelegramServer.Reader, "/follow Qwen");
        await page.OpenAsync("/day 20260217 mine", "另有 3 条未列出");

        await page.TurnAsync("第2节 · 1", "1. Qwen 的第 2 条新闻");
        page.Text.ShouldNotContain("另一条新闻");
        await page.TurnAsync("1", "这是第 2 条解读。");
        await page.TurnAsync("下一条", "这是第 3 条解读。");
        await page.TurnAsync("◀ 第3节", "1. Qwen 的第 3 条新闻");
        page.Text.ShouldNotContain("另一条新闻");
        await page.TurnAsync("返回当天", "另有 3 条未列出");
        await page.TurnAsync("上一期", "前一天");
        page.Text.ShouldContain("另有 3 条未列出");
    }

    [Theory]
    [InlineData(TelegramServer.Reader, "看未列出的 3 条", "未列出的新闻", "另有 3 条未列出", "看全天")]
    [InlineData(TelegramServer.EnglishReader, "See the 3 left out", "Left out", "3 more left out", "The whole day")]
    public async Task What_a_subscriber_does_not_follow_is_a_list_of_its_own_that_opens_and_leads_back(
        long person,
        string see,
        string title,
        string leftOut,
        string whole
    )
    {
        var page = new APage(_telegram, person);
        await _telegram.AskAsync(person, "/follow Qwen");
        await page.OpenAsync("/day 20260217 mine", leftOut);

        await page.TurnAsync(see, "1. 另一条新闻 1");
        page.Text.ShouldStartWith(title);
        page.Text.ShouldNotContain("Qwen 的");
        page.Labels.Take(3).ShouldBe(["1", "2", "3"]);
        await page.TurnAsync("2", "没有解读的一条。");
        page.Text.ShouldStartWith("另一条新闻 2");
        await page.TurnAsync(person == TelegramServer.Reader ? "下一条" : "Next", "另一条新闻 3");
        await page.TurnAsync($"◀ {title}", "1. 另一条新闻 1");
        await page.TurnAsync("◀", leftOut);
        await page.TurnAsync(see, title);
        await page.TurnAsync(whole, "• 第一条要点");

        await page.OpenAsync("/start r_20260217", "1. 另一条新闻 1"); // as the link under a day in full says it
        await _telegram.AskAsync(person, "/follow Qwen");
        await page.TurnToAsync(new LeftOutPlace(Day).Data, "• 第一条要点"); // nothing is left out any more
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>Turns page after page, and has seen everything once the last is there.</summary>
    private static async Task ReadThroughAsync(APage page, List<string> all)
    {
        var read = page.Text;
        while (page.Labels.Contains("›"))
        {
            var number = page.Labels.First(label => label.Contains('/', StringComparison.Ordinal));
            var next = int.Parse(number.Split('/')[0], System.Globalization.CultureInfo.InvariantCulture) + 1;
            await page.TurnAsync("›", "");
            await page.AwaitLabelAsync($"{next}/");
            read += page.Text;
        }

        all.ShouldAllBe(text => read.Contains(text, StringComparison.Ordinal));
    }

    private StoryId StoryIn(DateOnly day, int section) =>
        _bot.Get<DigestStore>().Find(day)!.Sections[section].Stories[0].Id;

    private Task TakenInAsync(Func<Digest?, bool> expected) =>
        Eventually.TrueAsync(() => Task.FromResult(expected(_bot.Get<DigestStore>().Find(Day))), "the day is taken in");
}
