using System.Text.Json;
using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Storing.Chats;
using DigestBot.Telegram;
using Telegram.Bot.Types;

namespace DigestBot.Tests.Journeys;

/// <summary>How the bot behaves towards who asks too much, who is not named, and chats that it comes into or leaves.</summary>
public sealed class ConductJourney : MorningJourney
{
    [Fact]
    public async Task A_flood_slows_the_one_who_makes_it_alone_and_ends_in_one_polite_line()
    {
        await FloodAsync(Reader, 100);
        await Emma.SayAsync("/help");

        // No time passes: what waits for its second waits, and who has made no flood does not.
        await Eventually.MessagesAsync(Telegram, TelegramServer.EnglishReader, 1);
        (await Telegram.MessagesAsync(TelegramServer.Reader)).Count.ShouldBeLessThanOrEqualTo(2);

        var all = await Eventually.MessagesAsync(Telegram, TelegramServer.Reader, Backlog.MostInPrivate + 2, Clock);
        TelegramServer.TextOf(all[^1]).ShouldContain("发得有点快");
        all.SkipLast(1).ShouldAllBe(answer => TelegramServer.TextOf(answer).Contains("可以这样问我"));
        (await Reader.HearAsync("/help")).ShouldContain("可以这样问我");
        (await Telegram.MessagesAsync(TelegramServer.Reader)).Count.ShouldBe(Backlog.MostInPrivate + 3);
        Bot.Get<Inbox>().Pending().ShouldBeEmpty();
    }

    [Fact]
    public async Task In_a_group_a_flood_leaves_room_for_the_others_and_is_not_remarked_on()
    {
        var group = await Telegram.People.AddChatAsync("supergroup", "另一个群", "another_group");
        await FloodAsync(In(group, TelegramServer.Reader), 40);
        await In(group, TelegramServer.EnglishReader).SayAsync("/help");

        var all = await Eventually.MessagesAsync(Telegram, group, Backlog.MostInGroup + 2, Clock);

        all.Count(answer => TelegramServer.TextOf(answer).Contains("You can ask me for")).ShouldBe(1);
        all.Count(answer => TelegramServer.TextOf(answer).Contains("可以这样问我")).ShouldBe(Backlog.MostInGroup + 1);
    }

    /// <summary>Somebody asks, is answered, and then asks very often while no time passes.</summary>
    private async Task FloodAsync(AReader somebody, int times)
    {
        await somebody.AskAsync("/help");
        var inbox = Bot.Get<Inbox>();
        var before = inbox.NextOffset;
        foreach (var i in Enumerable.Range(0, times))
        {
            await somebody.SayAsync($"/help {i}");
        }

        await Eventually.TrueAsync(
            () => Task.FromResult(inbox.NextOffset == before + times && inbox.Pending().Count == 0),
            "all of it is worked on, or left out"
        );
    }

    [Theory]
    [InlineData("/nonsense", false)]
    [InlineData("/nonsense@digest_test_bot", true)]
    [InlineData("/help@digest_test_bot", true)]
    [InlineData("/HELP@Digest_Test_Bot", true)]
    [InlineData("/help@other_bot", false)]
    [InlineData("just talking", false)]
    public async Task In_a_group_what_is_meant_for_it_is_answered_and_nothing_else(string said, bool answered)
    {
        var group = await Telegram.People.AddChatAsync("supergroup", "另一个群", "another_group");
        var reader = In(group, TelegramServer.Reader);

        await reader.SayAsync(said);
        await In(group, TelegramServer.EnglishReader).SayAsync("/publish"); // always answered
        await Eventually.MessagesAsync(Telegram, group, answered ? 2 : 1, Clock);
        await Emma.AskAsync("/help");

        (await Telegram.MessagesAsync(group)).Count.ShouldBe(answered ? 2 : 1);
    }

    [Fact]
    public async Task Who_speaks_as_a_channel_is_answered_and_may_change_nothing()
    {
        var group = await Telegram.People.AddChatAsync("supergroup", "另一个群", "another_group");
        var channel = await Telegram.People.AddChatAsync("channel", "频道", "some_channel");
        await Telegram.People.SetMemberAsync(channel, TelegramServer.Reader, "administrator");

        await Telegram.People.SayAsync(group, "/subscribe", TelegramServer.Reader, speaksAs: channel);

        TelegramServer
            .TextOf((await Eventually.MessagesAsync(Telegram, group, 1, Clock)).Single())
            .ShouldContain("只有管理员");
        Bot.Get<SubscriberStore>().Find(new ChatAddress(group)).ShouldBeNull();
    }

    [Fact]
    public async Task A_channel_is_subscribed_by_a_post_that_nobody_signs()
    {
        var channel = await Telegram.People.AddChatAsync("channel", "频道", "some_channel");
        await Telegram.People.SayAsync(channel, "/subscribe 10:00", TelegramServer.Administrator);

        var answer = (await Eventually.MessagesAsync(Telegram, channel, 1, Clock)).Single();

        TelegramServer.TextOf(answer).ShouldContain("每天 10:00");
        (await In(channel, TelegramServer.Reader).HearPressAsync(answer, "设置")).ShouldContain("只有管理员");
    }

    [Fact]
    public async Task Who_presses_what_is_not_theirs_to_press_is_told_so_alone()
    {
        var group = await Telegram.People.AddChatAsync("supergroup", "另一个群", "another_group");
        await In(group, TelegramServer.Administrator).AskAsync("/latest@digest_test_bot");
        var page = new APage(Telegram, group, TelegramServer.EnglishReader, Clock);
        await page.FindAsync(0, "");

        (await page.HearOfAsync("/publish 20260305")).ShouldContain("not for you");
        (await page.HearOfAsync("/forgotten")).ShouldContain("/help");
        (await Telegram.MessagesAsync(group)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("edited_message")]
    [InlineData("edited_channel_post")]
    public async Task What_is_edited_is_no_request(string kind)
    {
        var edited = $$"""
            {
              "update_id":7,
              "{{kind}}":{"message_id":5,"date":1772672400,"edit_date":1772672500,"chat":{"id":1001,"type":"private"},"text":"/help"}
            }
            """;

        var update = JsonSerializer.Deserialize<Update>(edited, global::Telegram.Bot.JsonBotAPI.Options)!;

        (await Bot.Get<IUpdateHandler>().AnswerAsync(update, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task It_greets_a_group_once_when_it_comes_and_rests_when_it_is_put_out()
    {
        var group = await Telegram.People.AddChatAsync("supergroup", "另一个群", "another_group", botStatus: "left");
        var bot = long.Parse(Tests.Journeys.Bot.Token.Split(':')[0]);

        await Telegram.People.SetMemberAsync(group, bot, "member");
        await Telegram.People.SetMemberAsync(group, bot, "administrator");
        TelegramServer
            .TextOf((await Eventually.MessagesAsync(Telegram, group, 1, Clock)).Single())
            .ShouldContain("/subscribe");

        await Telegram.People.SetMemberAsync(group, TelegramServer.Administrator, "administrator");
        await In(group, TelegramServer.Administrator).AskAsync("/subscribe 10:00");
        await Telegram.People.SetMemberAsync(group, bot, "kicked");
        await UntilAsync(
            () => Bot.Get<SubscriberStore>().Find(new ChatAddress(group))?.State == SubscriberState.Resting,
            "the subscription rests"
        );
        Bot.Get<ChatStore>().Find(new ChatAddress(group))!.Reachable.ShouldBeFalse();
        await Telegram.People.SetMemberAsync(group, bot, "member");
        await UntilAsync(
            () => Bot.Get<SubscriberStore>().Find(new ChatAddress(group))?.IsOn == true,
            "the subscription goes on"
        );
    }

    [Theory]
    [InlineData("member", "不再是管理员")]
    [InlineData("kicked", "发不到群里")]
    public async Task Administrators_are_told_what_happens_in_the_group_that_gets_every_day(string becomes, string told)
    {
        var bot = long.Parse(Tests.Journeys.Bot.Token.Split(':')[0]);
        await In(TelegramServer.Administrator, TelegramServer.Administrator).AskAsync("/help");

        await Telegram.People.SetMemberAsync(Telegram.Group, bot, becomes);

        TelegramServer
            .TextOf((await Eventually.MessagesAsync(Telegram, TelegramServer.Administrator, 2, Clock))[1])
            .ShouldContain(told);
    }
}
