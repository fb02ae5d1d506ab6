using DigestBot.Storing.Chats;
using DigestBot.Subscribing;

namespace DigestBot.Tests.Journeys;

/// <summary>One settings message, changed where it stands by its buttons.</summary>
public sealed class SettingsJourney : MorningJourney
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await TakeInAsync(Today, "日报第1版");
    }

    [Fact]
    public async Task Its_buttons_change_what_was_chosen_and_show_what_comes_next()
    {
        await Reader.AskAsync("/subscribe 20:00");
        await Reader.AskAsync("/settings");

        await Reader.PressAsync("时间", "几点送到");
        await Reader.PressAsync("21:00", "下一份：2026年3月5日 周四 21:00");
        await Reader.PressAsync("返回", "要改就点");
        await Reader.PressAsync("时区", "你在哪里");
        await Reader.PressAsync("伦敦", "每天 21:00（Europe/London）");
        await Reader.PressAsync("返回", "要改就点");
        await Reader.PressAsync("星期", "哪几天要");
        await Reader.PressAsync("工作日", "周一至周五 21:00");
        await Reader.PressAsync("周五", "周一、周二、周三、周四 21:00");
        await Reader.PressAsync("返回", "要改就点");
        await Reader.PressAsync("关注", "想看什么");
        await Reader.PressAsync("Qwen", "关注：Qwen");
        await Reader.PressAsync("返回", "要改就点");
        await Reader.PressAsync("没有也说", "没有想看的那天：不发");
        await Reader.PressAsync("关注", "想看什么");
        await Reader.PressAsync("✓ Qwen", "关注：全部");
        await Reader.PressAsync("返回", "要改就点");
        await Reader.PressAsync("样式", "用哪种样式");
        await Reader.PressAsync("富文本", "样式：富文本");
        await Reader.PressAsync("返回", "要改就点");
        await Reader.PressAsync("详略", "每条新闻看多少？条数按最近一期算");
        await Reader.PressAsync("标题和导语", "样式：富文本 · 标题和导语 · 每期 1 条消息");
        await Reader.PressAsync("返回", "要改就点");
        await Reader.PressAsync("有声", "· 静音");
        await Reader.PressAsync("有图", "· 无图");
        (await Telegram.MessagesAsync(TelegramServer.Reader)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_chosen_language_holds_for_all_that_is_said_in_private_whatever_the_app_speaks()
    {
        await Reader.AskAsync("/settings");
        await Reader.PressAsync("中文", "You are not subscribed");

        (await Reader.HearAsync("/subscribe 21:00")).ShouldContain("every day at 21:00");
        (await Reader.HearAsync("/nonsense")).ShouldContain("There is no such command");
        await Reader.AskAsync("/settings");
        await Reader.PressAsync("English", "已订阅");
        (await Reader.HearAsync("/help")).ShouldContain("可以这样问我");
    }

    [Fact]
    public async Task The_menu_is_in_the_chosen_language_and_the_apps_again_once_the_person_is_forgotten()
    {
        await Reader.AskAsync("/settings");
        await Reader.PressAsync("中文", "You are not subscribed");
        await AwaitMenuAsync(menu => menu.Contains("The latest digest", StringComparison.Ordinal));
        await Reader.PressAsync("English", "没有订阅");
        await AwaitMenuAsync(menu => menu.Contains("最新一期", StringComparison.Ordinal));

        await Reader.AskAsync("/privacy erase");
        await Reader.PressAsync("删除全部", "已经删除");
        await AwaitMenuAsync(menu => !menu.Contains("latest", StringComparison.Ordinal));

        Task AwaitMenuAsync(Func<string, bool> expected) =>
            Eventually.TrueAsync(async () => expected(await OwnMenuAsync()), "the menu follows", Clock);
    }

    [Theory]
    [InlineData("时区", "Sao Paulo", "America/Sao_Paulo")]
    [InlineData("时区", "UTC+8", "Etc/GMT-8")]
    [InlineData("时间", "7点40", "每天 07:40")]
    [InlineData("时间", "9", "每天 09:00")]
    public async Task What_is_typed_right_after_a_question_answers_it(string page, string typed, string shows)
    {
        await Reader.AskAsync("/subscribe 20:00");
        await Reader.AskAsync("/settings");
        await Reader.PressAsync(page, "也可以直接发给我");

        // Where the hour has passed, today's digest comes as well.
        await Reader.SayAsync(typed);
        await Eventually.TrueAsync(
            async () =>
                (await Telegram.PostsAsync(TelegramServer.Reader)).Any(text =>
                    text.Contains(shows, StringComparison.Ordinal)
                ),
            $"{typed} is answered with {shows}",
            Clock
        );
    }

    [Fact]
    public async Task What_is_typed_later_or_means_something_else_is_no_answer()
    {
        await Reader.AskAsync("/settings zone");
        (await Reader.HearAsync("火星")).ShouldContain("没看懂「火星」，什么都没有改。可以写时间");
        await Reader.PressAsync("搜索「火星」", "可以写时间");
        var found = (await Eventually.MessagesAsync(Telegram, TelegramServer.Reader, 3, Clock))[2];
        TelegramServer.TextOf(found).ShouldContain("火星");
        await Reader.AskAsync("/settings zone");
        (await Reader.HearAsync("Qwen")).ShouldContain("Qwen 的第 1 条新闻");
        await Reader.AskAsync("/settings zone");
        Clock.Advance(TimeSpan.FromMinutes(11));
        (await Reader.HearAsync("柏林")).ShouldContain("没有找到");
    }

    [Fact]
    public async Task A_reply_to_the_question_answers_it_at_any_time()
    {
        var asks = await Reader.AskAsync("/settings zone");
        Clock.Advance(TimeSpan.FromDays(2));
        await Bot.StopAsync();
        await Bot.StartAsync();

        await Reader.SayAsync("柏林", asks.GetProperty("message_id").GetInt32());

        var answer = (await Eventually.MessagesAsync(Telegram, TelegramServer.Reader, 2, Clock))[1];
        TelegramServer.TextOf(answer).ShouldContain("Europe/Berlin");
    }

    [Fact]
    public async Task What_is_muted_is_listed_and_can_be_shown_again()
    {
        await Reader.AskAsync("/subscribe 20:00");
        await Reader.AskAsync("/settings");
        await Reader.PressAsync("不看", "点一下就恢复");
        (await Reader.HearAsync("某个比较长的词，按钮也要放得下它才行")).ShouldContain("不再给你看 某个比较长的词");
        (await Reader.HearAsync("/mute Qwen")).ShouldContain("不看：Qwen、某个比较长的词");
        await Reader.AskAsync("/settings mute");
        await Reader.PressAsync("✕ 某个", "不看：Qwen\n");
        await Reader.PressAsync("✕ Qwen", "样式：经典 · 要点，点开细看 · 每期 1 条消息\n下一份");

        Bot.Get<SubscriberStore>().Find(new(TelegramServer.Reader))!.Subscription.MutedWords.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_preview_shows_the_latest_day_as_it_would_come_and_when_the_next_one_does()
    {
        await Reader.AskAsync("/subscribe 20:00 #Qwen");
        await Reader.AskAsync("/settings");
        await Reader.PressAsync("有图", "无图");
        await Reader.PressAsync("预览", "要改就点");

        var messages = await Eventually.MessagesAsync(Telegram, TelegramServer.Reader, 4, Clock);

        TelegramServer.TextOf(messages[2]).ShouldContain("3 条 · 另有 3 条未列出");
        messages[2].GetProperty("link_preview_options").GetProperty("is_disabled").GetBoolean().ShouldBeTrue();
        TelegramServer.TextOf(messages[3]).ShouldContain("以2026年3月5日 周四的日报为例");
        TelegramServer.TextOf(messages[3]).ShouldContain("下一份：2026年3月5日 周四 20:00");
    }

    [Fact]
    public async Task In_a_group_a_member_changes_nothing()
    {
        var group = await Telegram.People.AddChatAsync("supergroup", "另一个群", "another_group");
        await Telegram.People.SetMemberAsync(group, TelegramServer.Reader, "member");
        await Telegram.People.SetMemberAsync(group, TelegramServer.Administrator, "administrator");
        var administrator = In(group, TelegramServer.Administrator);
        var member = In(group, TelegramServer.Reader);
        await administrator.AskAsync("/subscribe 10:00");
        var settings = await administrator.AskAsync("/settings");

        (await member.HearPressAsync(settings, "有声")).ShouldContain("只有管理员");
        (await member.HearPressAsync(settings, "停止订阅")).ShouldContain("只有管理员");
        await administrator.PressAsync(settings, "有图");

        await Eventually.TrueAsync(
            () => Task.FromResult(!Chosen(group).Look.Previews),
            "the administrator's press is heard",
            Clock
        );
        Chosen(group).Silent.ShouldBeFalse();
        Bot.Get<SubscriberStore>().Find(new(group))!.IsOn.ShouldBeTrue();
        (await Telegram.MessagesAsync(group)).Count.ShouldBe(2, "the group hears nothing of it");
    }

    [Fact]
    public async Task What_stands_in_a_private_chat_nobody_else_can_press()
    {
        await Reader.AskAsync("/subscribe 20:00");
        var settings = await Reader.AskAsync("/settings");

        await In(TelegramServer.Reader, TelegramServer.EnglishReader).PressAsync(settings, "有声");
        await Reader.PressAsync("有图", "· 无图");

        Chosen(TelegramServer.Reader).Silent.ShouldBeFalse();
    }

    [Fact]
    public async Task On_a_day_with_nothing_that_fits_nothing_comes_where_that_was_chosen_and_the_record_says_so()
    {
        // Hours away: how much time passes while answers are awaited depends on how busy the machine is.
        await Reader.AskAsync("/subscribe 20:00 #Qwen");
        await Reader.AskAsync("/mute Qwen");
        await Reader.AskAsync("/follow 机器人");
        await Reader.AskAsync("/mute 机器人");
        await Reader.AskAsync("/mute 新闻");
        await Reader.AskAsync("/settings");
        await Reader.PressAsync("没有也说", "没有想看的那天：不发");
        var before = (await Telegram.MessagesAsync(TelegramServer.Reader)).Count;
        PassTo(Morning.AddHours(11));
        await Eventually.TrueAsync(
            () => Task.FromResult(Bot.Get<SubscriberStore>().Receipts(new(TelegramServer.Reader), 10).Count == 1),
            "the day is dealt with",
            Clock
        );

        (await Reader.HearAsync("/settings record")).ShouldContain("2026-03-05 · 没有发：没有你想看的");
        (await Telegram.MessagesAsync(TelegramServer.Reader)).Count.ShouldBe(before + 1);
    }

    /// <summary>The menu of commands that was set for the reader's private chat alone.</summary>
    private async Task<string> OwnMenuAsync()
    {
        using var http = new HttpClient { BaseAddress = Telegram.Address };
        var scope = Uri.EscapeDataString($$"""{"type":"chat","chat_id":{{TelegramServer.Reader}}}""");
        return await http.GetStringAsync(
            $"/bot{Bot.Token}/getMyCommands?scope={scope}",
            TestContext.Current.CancellationToken
        );
    }

    private Subscription Chosen(long chat) => Bot.Get<SubscriberStore>().Find(new(chat)).ShouldNotBeNull().Subscription;
}
