using System.Text.Json;
using DigestBot.Messages;
using DigestBot.Storing.Chats;
using DigestBot.Subscribing;

namespace DigestBot.Tests.Journeys;

/// <summary>A subscription is set up by three taps in one message; each can be skipped, or typed instead.</summary>
public sealed class OnboardingJourney : MorningJourney
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await TakeInAsync(Today, "日报第1版");
    }

    [Fact]
    public async Task Three_taps_in_one_message_set_it_up()
    {
        var first = await Reader.AskAsync("/subscribe");
        TelegramServer.TextOf(first).ShouldContain("已订阅");
        TelegramServer.TextOf(first).ShouldContain("1/3 · 几点送到？");
        Labels(first).ShouldContain("✓ 08:30");

        await Reader.PressAsync("21:00", "2/3 · 想看什么？");
        await Reader.PressAsync("Qwen", "关注：Qwen");
        var third = await Reader.PressAsync("选好了", "3/3 · 想怎么看？");
        Labels(third).ShouldContain("✓ 要点，点开细看 · 每期 1 条消息");
        Labels(third).ShouldContain("全文 · 每期 4 条消息");
        Labels(third).ShouldContain("富文本 · 每期 1 条消息");
        var done = TelegramServer.TextOf(await Reader.PressAsync("标题和导语", "设好了"));

        done.ShouldContain("每天 21:00（Asia/Shanghai）");
        done.ShouldContain("样式：经典 · 标题和导语 · 每期 2 条消息");
        done.ShouldContain("下一份：2026年3月5日 周四 21:00");
        (await Telegram.MessagesAsync(TelegramServer.Reader)).Count.ShouldBe(1);
        Chosen().Followed.Select(tag => tag.Name).ShouldBe(["Qwen"]);
    }

    [Fact]
    public async Task Who_skips_all_of_it_has_what_most_people_want()
    {
        await Reader.AskAsync("/subscribe");
        await Reader.PressAsync("跳过", "2/3");
        await Reader.PressAsync("全部都看", "3/3");
        await Reader.PressAsync("跳过", "设好了");

        var chosen = Chosen();
        chosen.Hour.ShouldBe(new TimeOnly(8, 30));
        chosen.Zone.ShouldBe("Asia/Shanghai");
        chosen.Followed.ShouldBeEmpty();
        chosen.Look.ShouldBe(new Presentation(Density: Density.Browsable));
    }

    [Fact]
    public async Task Who_stops_on_the_way_is_subscribed()
    {
        await Reader.AskAsync("/subscribe");

        Clock.Advance(Morning.AddHours(24) - Clock.GetUtcNow());
        Bot.Save(ADay.Of(Today.AddDays(1), "日报第2版"));

        await Reader.AwaitDaysAsync(1);
    }

    [Fact]
    public async Task Each_step_can_be_typed_and_what_is_wrong_is_answered_with_what_would_be_right()
    {
        await Reader.AskAsync("/subscribe");

        (await Reader.HearAsync("火星")).ShouldContain("没看懂「火星」");
        (await Reader.HearAsync("柏林")).ShouldContain("每天 08:30（Europe/Berlin）");
        (await Reader.HearAsync("晚上9点")).ShouldContain("2/3 · 想看什么？");
        (await Reader.HearAsync("Qwem")).ShouldContain("没有「Qwem」这个标签");
        (await Reader.HearAsync("通义千问")).ShouldContain("关注：Qwen");
        await Reader.PressAsync("选好了", "3/3");

        Chosen()
            .ShouldSatisfyAllConditions(
                chosen => chosen.Hour.ShouldBe(new TimeOnly(21, 0)),
                chosen => chosen.Zone.ShouldBe("Europe/Berlin")
            );
    }

    [Fact]
    public async Task Who_types_a_command_instead_of_an_answer_is_answered_that()
    {
        await Reader.AskAsync("/subscribe");

        TelegramServer.TextOf(await Reader.AskAsync("/latest")).ShouldContain("日报第1版");
        TelegramServer.TextOf(await Reader.AskAsync("/settings")).ShouldContain("每天 08:30");
    }

    [Fact]
    public async Task The_zone_is_chosen_by_a_button_too_and_steps_can_be_gone_back()
    {
        await Reader.AskAsync("/subscribe");
        await Reader.PressAsync("时区", "你在哪里？");
        await Reader.PressAsync("纽约", "每天 08:30（America/New_York）");
        await Reader.PressAsync("跳过", "2/3");
        await Reader.PressAsync("返回", "1/3");
        await Reader.PressAsync("22:00", "2/3");

        Chosen().Hour.ShouldBe(new TimeOnly(22, 0));
    }

    [Fact]
    public async Task Who_is_subscribed_sees_what_is_chosen_instead()
    {
        await Reader.AskAsync("/subscribe 21:05");

        var again = await Reader.HearAsync("/subscribe");

        again.ShouldContain("每天 21:05");
        again.ShouldNotContain("1/3");
    }

    [Fact]
    public async Task In_english_every_step_is_english()
    {
        var first = await Emma.AskAsync("/subscribe");
        TelegramServer.TextOf(first).ShouldContain("1/3 · At what hour?");
        await Emma.PressAsync("21:00", "2/3 · What would you like to read?");
        var third = await Emma.PressAsync("Everything", "3/3 · How would you like it?");
        Labels(third).ShouldContain("everything · 4 messages a day");
        var done = TelegramServer.TextOf(await Emma.PressAsync("Skip", "All set"));

        done.ShouldContain("Next: Thursday, 5 March 2026 at 21:00");
    }

    [Fact]
    public async Task A_topic_of_a_forum_is_set_up_by_the_administrators_of_the_group_alone()
    {
        var forum = await Telegram.People.AddChatAsync("supergroup", "论坛", "some_forum", isForum: true);
        await Telegram.People.SetMemberAsync(forum, TelegramServer.Reader, "member");
        await Telegram.People.SetMemberAsync(forum, TelegramServer.Administrator, "administrator");
        var topic = await Telegram.People.AddTopicAsync(forum, "AI");
        var (member, administrator) = (
            In(forum, TelegramServer.Reader, topic),
            In(forum, TelegramServer.Administrator, topic)
        );

        (await administrator.HearAsync("/subscribe")).ShouldContain("1/3");
        var asks = await LastAsync(forum);
        await administrator.SayAsync("那就九点吧"); // people talk with each other
        await administrator.SayAsync("21:05 柏林", replyTo: asks.GetProperty("message_id").GetInt32());
        var answer = (await Eventually.MessagesAsync(Telegram, forum, 2, Clock))[1];
        TelegramServer.TextOf(answer).ShouldContain("每天 21:05（Europe/Berlin）");
        answer.GetProperty("message_thread_id").GetInt32().ShouldBe(topic);

        (await member.HearPressAsync(answer, "全部都看")).ShouldContain("只有管理员");
        await administrator.PressAsync("全部都看", "3/3");
        (await Telegram.MessagesAsync(forum)).Count.ShouldBe(2);
        Bot.Get<SubscriberStore>().Find(new ChatAddress(forum, topic)).ShouldNotBeNull().IsOn.ShouldBeTrue();
        Bot.Get<SubscriberStore>().Find(new ChatAddress(forum)).ShouldBeNull();
    }

    [Fact]
    public async Task An_administrator_who_stays_unnamed_can_subscribe_the_group()
    {
        var group = await Telegram.People.AddChatAsync("supergroup", "另一个群", "another_group");
        await Telegram.People.SetMemberAsync(group, TelegramServer.Administrator, "administrator");

        await Telegram.People.SayAsync(group, "/subscribe 10:00", TelegramServer.Administrator, speaksAs: group);

        var answer = (await Eventually.MessagesAsync(Telegram, group, 1, Clock)).Single();
        TelegramServer.TextOf(answer).ShouldContain("每天 10:00");
    }

    private Subscription Chosen() =>
        Bot.Get<SubscriberStore>().Find(new(TelegramServer.Reader)).ShouldNotBeNull().Subscription;

    private async Task<JsonElement> LastAsync(long chat) => (await Telegram.MessagesAsync(chat))[^1];

    private static List<string> Labels(JsonElement message) =>
        [.. AReader.Buttons(message).Select(button => button.GetProperty("text").GetString()!)];
}
