using System.Text.Json;
using DigestBot.Storing.Chats;
using DigestBot.Storing.Days;
using DigestBot.Tagging;

namespace DigestBot.Tests.Journeys;

/// <summary>What is told most, and the stories about one thing, browsed in one message.</summary>
public sealed class TaggingJourney : IAsyncLifetime
{
    private static readonly DateOnly Newest = new(2026, 3, 8);

    private TelegramServer _telegram = null!;
    private Bot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _telegram = await TelegramServer.StartAsync();
        // Three days with four stories about Qwen each; the week before, many about Kimi and one about Qwen.
        _bot = await Bot.StartAsync(
            _telegram,
            digests:
            [
                .. Enumerable.Range(0, 3).Select(age => ADay.Of(Newest.AddDays(-age), sections: 4)),
                DayOf(Newest.AddDays(-8), [.. Enumerable.Repeat("Kimi 更新", 5), "Qwen 更新"]),
                DayOf(Newest.AddDays(-20), [.. Enumerable.Repeat("GLM 更新", 4)]),
            ],
            settings: ("Publishing:MaxAge", "00:00:00")
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Fact]
    public async Task What_is_hot_and_what_rises_is_shown_for_a_week_and_for_a_month()
    {
        var tags = await AskAsync("/tags");

        TelegramServer
            .TextOf(tags)
            .ShouldBe(
                """
                🏷 最近 7 天的热门标签
                2026-03-02 至 2026-03-08，共 24 条新闻。点标签看它的新闻。

                📈 正在上升（比之前的 7 天）
                • 机器人：12 条，之前 0 条
                """
            );
        Labels(tags).ShouldBe(["阿里巴巴 12", "Qwen 12", "机器人 12", "🗓 看最近 30 天"]);

        var month = await PressAsync(tags, "30 天");
        TelegramServer.TextOf(month).ShouldContain("2026-02-07 至 2026-03-08，共 34 条");
        TelegramServer.TextOf(month).ShouldNotContain("上升");
        Labels(month)
            .ShouldBe([
                "阿里巴巴 13",
                "Qwen 13",
                "机器人 12",
                "Kimi 5",
                "月之暗面 5",
                "GLM 4",
                "智谱 4",
                "🗓 看最近 7 天",
            ]);
    }

    [Fact]
    public async Task From_the_tags_one_browses_to_stories_and_back_in_one_message()
    {
        var tags = await AskAsync("/tags");

        var list = await PressAsync(tags, "Qwen");
        TelegramServer.TextOf(list).ShouldStartWith("Qwen · 13 条 · 第 1/2 页");
        TelegramServer.TextOf(list).ShouldContain("8. Qwen 的第 4 条新闻");
        Labels(list).ShouldBe(["1", "2", "3", "4", "5", "6", "7", "8", "更早的 ›", "🔔 关注", "🏷 标签"]);

        var older = await PressAsync(list, "更早的");
        TelegramServer.TextOf(older).ShouldStartWith("Qwen · 13 条 · 第 2/2 页");
        TelegramServer.TextOf(older).ShouldContain("13. Qwen 更新");
        Labels(older).ShouldContain("‹ 更新的");
        TelegramServer.TextOf(await PressAsync(older, "更新的")).ShouldContain("第 1/2 页");
        TelegramServer.TextOf(await PressAsync(older, "🏷 标签")).ShouldContain("热门标签");
    }

    [Fact]
    public async Task A_number_opens_its_story_and_leaves_the_list()
    {
        var list = await AskAsync("/tag Qwen");

        await _telegram.PressAsync(TelegramServer.Reader, list, "2");

        var story = (await Eventually.MessagesAsync(_telegram, TelegramServer.Reader, 2))[1];
        TelegramServer.TextOf(story).ShouldContain("这是第 2 条解读。");
    }

    [Fact]
    public async Task A_tag_is_followed_and_unfollowed_where_its_stories_are_read()
    {
        var list = await AskAsync("/tag Qwen");

        var followed = await PressAsync(list, "🔔 关注");
        TelegramServer.TextOf(followed).ShouldContain("已关注。现在还没有订阅");
        Labels(followed).ShouldContain("🔕 取消关注");
        Labels(followed).ShouldContain("🔔 每日订阅");
        Followed().ShouldBe(["Qwen"]);

        var unfollowed = await PressAsync(followed, "取消关注");
        TelegramServer.TextOf(unfollowed).ShouldContain("已取消关注");
        Followed().ShouldBeEmpty();

        await _telegram.AskAsync(TelegramServer.Reader, "/subscribe");
        TelegramServer.TextOf(await PressAsync(unfollowed, "🔔 关注")).ShouldContain("已关注，每天只发关注的内容。");
        Followed().ShouldBe(["Qwen"]);
    }

    [Theory]
    [InlineData("/tag 通义千问", "Qwen · 13 条")]
    [InlineData("/tag #qwen3.5", "Qwen · 13 条")]
    [InlineData("/start t_qwen", "Qwen · 13 条")]
    [InlineData("/tag 第1节", "第1节 · 6 条")]
    [InlineData("/tag Qwem", "没有带「Qwem」标签的新闻")]
    [InlineData("/start tags", "🏷 最近 7 天的热门标签")]
    [InlineData("/tags month", "🏷 最近 30 天的热门标签")]
    public async Task Aliases_links_and_sections_find_their_stories(string asked, string expected) =>
        TelegramServer.TextOf(await AskAsync(asked)).ShouldStartWith(expected);

    [Fact]
    public async Task A_section_leads_by_a_link_to_what_else_stood_under_it()
    {
        var slug = TagSlug.Of("第1节");
        var story = _bot.Get<TagStore>().StoriesOf(slug, 0, 1).Single().Story;

        var links = (await AskAsync($"/story {story.Id}"))
            .GetProperty("entities")
            .EnumerateArray()
            .Where(entity => entity.TryGetProperty("url", out _))
            .Select(entity => entity.GetProperty("url").GetString());

        links.ShouldContain($"https://t.me/digest_test_bot?start=t_{slug}");
        TelegramServer.TextOf(await AskAsync($"/start t_{slug}", before: 1)).ShouldStartWith("第1节 · 6 条");
    }

    [Fact]
    public async Task The_greeting_leads_to_the_tags_in_a_message_of_their_own()
    {
        var greeting = await AskAsync("/start");

        await _telegram.PressAsync(TelegramServer.Reader, greeting, "🏷 标签");

        TelegramServer
            .TextOf((await Eventually.MessagesAsync(_telegram, TelegramServer.Reader, 2))[1])
            .ShouldContain("热门标签");
    }

    [Fact]
    public async Task A_group_is_not_flooded()
    {
        await _telegram.People.SetMemberAsync(_telegram.Group, Bot.Id, "member"); // so it cannot whisper
        await _telegram.People.SayAsync(_telegram.Group, "/tag Qwen", TelegramServer.Reader, oldApp: true);
        await _telegram.People.SayAsync(_telegram.Group, "/tags", TelegramServer.Reader, oldApp: true);

        var answers = await Eventually.MessagesAsync(_telegram, _telegram.Group, 2);

        TelegramServer.TextOf(answers[0]).ShouldBe("🏷 Qwen · 13 条");
        Links(answers[0]).ShouldBe(["https://t.me/digest_test_bot?start=t_qwen"]);
        Links(answers[1]).ShouldBe(["https://t.me/digest_test_bot?start=tags"]);
    }

    [Fact]
    public async Task In_english_all_of_it_is_english()
    {
        var tags = (await _telegram.AskAsync(TelegramServer.EnglishReader, "/tags")).Single();
        TelegramServer.TextOf(tags).ShouldContain("Hot in the last 7 days\n2 Mar 2026 to 8 Mar 2026, 24 stories.");
        TelegramServer.TextOf(tags).ShouldContain("• Robots: 12 stories, 0 before");
        Labels(tags)[^1].ShouldBe("🗓 The last 30 days");

        var list = (await _telegram.AskAsync(TelegramServer.EnglishReader, "/tag qwen")).Single();
        TelegramServer.TextOf(list).ShouldStartWith("Qwen · 13 stories · page 1/2");
        Labels(list)[^3..].ShouldBe(["Older ›", "🔔 Follow", "🏷 Tags"]);

        await _telegram.PressAsync(TelegramServer.EnglishReader, list, "Follow");
        await Eventually.TrueAsync(
            async () =>
                TelegramServer
                    .TextOf((await _telegram.MessagesAsync(TelegramServer.EnglishReader))[^1])
                    .Contains("You follow it. You are not subscribed yet", StringComparison.Ordinal),
            "it is followed"
        );
        TelegramServer
            .TextOf((await _telegram.AskAsync(TelegramServer.EnglishReader, "/tag Qwem")).Single())
            .ShouldStartWith("No story has the tag “Qwem”");
    }

    private IEnumerable<string> Followed() =>
        _bot.Get<SubscriberStore>().Find(new(TelegramServer.Reader))!.Subscription.Followed.Select(tag => tag.Name);

    /// <summary>Asks in a chat in which so many messages of the bot stand, and waits for one answer.</summary>
    private async Task<JsonElement> AskAsync(string text, int before = 0)
    {
        await _telegram.People.SayAsync(TelegramServer.Reader, text, TelegramServer.Reader);
        return (await Eventually.MessagesAsync(_telegram, TelegramServer.Reader, before + 1))[before];
    }

    /// <summary>Presses a button, and waits until the message is another; none may have come.</summary>
    private async Task<JsonElement> PressAsync(JsonElement message, string label)
    {
        var id = message.GetProperty("message_id").GetInt32();
        var before = (await FindAsync(id)).GetRawText();
        var count = (await _telegram.MessagesAsync(TelegramServer.Reader)).Count;
        await _telegram.PressAsync(TelegramServer.Reader, message, label);
        await Eventually.TrueAsync(async () => (await FindAsync(id)).GetRawText() != before, $"{label} changes it");
        (await _telegram.MessagesAsync(TelegramServer.Reader)).Count.ShouldBe(count);
        return await FindAsync(id);
    }

    private async Task<JsonElement> FindAsync(int id) =>
        (await _telegram.MessagesAsync(TelegramServer.Reader)).Single(message =>
            message.GetProperty("message_id").GetInt32() == id
        );

    private static List<string> Labels(JsonElement message) =>
        [.. AReader.Buttons(message).Select(button => button.GetProperty("text").GetString()!)];

    private static IEnumerable<string?> Links(JsonElement message) =>
        AReader.Buttons(message).Select(button => button.GetProperty("url").GetString());

    private static (string Name, string Text) DayOf(DateOnly day, params string[] titles) =>
        (
            $"{day:yyyy-MM-dd}.md",
            $"---\ntitle: 一天\ndate: {day:yyyy-MM-dd}\n---\n## 消息\n"
                + string.Concat(
                    titles.Select(
                        (title, i) => $"\n### [{title}](https://news.example.com/{day:yyyyMMdd}/{i})\n\n正文。\n"
                    )
                )
        );
}
