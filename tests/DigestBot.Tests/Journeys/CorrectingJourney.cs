using System.Text.Json;
using DigestBot.Messages;
using DigestBot.Storing.Days;
using DigestBot.Storing.Standings;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

public sealed class CorrectingJourney : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 3, 5);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 5, 1, 0, 0, TimeSpan.Zero));
    private TelegramServer _telegram = null!;
    private Bot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _telegram = await TelegramServer.StartAsync(_clock);
        _bot = await Bot.StartAsync(_telegram, _clock, [Written()]);
        await Eventually.MessagesAsync(_telegram, _telegram.Group, 4, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Fact]
    public async Task Once_the_sections_stand_the_summary_leads_to_them()
    {
        await GroupShowsAsync(posts => LinksOf(posts[0]).Count > 0, "the summary has links");

        var posts = await PostsAsync();
        LinksOf(posts[0]).ShouldBe([AddressOf(posts[1]), AddressOf(posts[3])]);
        TelegramServer.TextOf(posts[0]).ShouldNotContain("更新");
    }

    [Fact]
    public async Task A_corrected_day_changes_the_message_that_differs_and_says_when()
    {
        await GroupShowsAsync(posts => LinksOf(posts[0]).Count > 0, "the summary has links");
        var before = await PostsAsync();

        Save(Written().Text.Replace("鲸鱼的歌声分三种方言", "鲸鱼的歌声分四种方言", StringComparison.Ordinal));
        await GroupShowsAsync(
            posts => TelegramServer.TextOf(posts[2]).Contains("四种方言", StringComparison.Ordinal),
            "the second section is corrected"
        );
        await GroupShowsAsync(
            posts => TelegramServer.TextOf(posts[0]).Contains("更新 09:", StringComparison.Ordinal),
            "the headline says when"
        );

        var after = await PostsAsync();
        after.Count.ShouldBe(before.Count);
        EditsOf(after[1]).ShouldBe(EditsOf(before[1]));
        EditsOf(after[3]).ShouldBe(EditsOf(before[3]));
    }

    [Fact]
    public async Task A_section_more_is_sent_and_a_section_less_is_deleted()
    {
        Save(Written().Text + "\n## 添上的一节\n\n### [海豚学会了排队](https://news.example.com/9)\n\n据说如此。\n");
        await GroupShowsAsync(posts => posts.Count == 5, "the new section stands");

        Save(Written().Text);
        await GroupShowsAsync(posts => posts.Count == 4, "the section is gone again");
    }

    [Fact]
    public async Task A_text_that_shows_the_same_changes_nothing()
    {
        await GroupShowsAsync(posts => LinksOf(posts[0]).Count > 0, "the summary has links");
        var before = await PostsAsync();

        Save(Written().Text.Replace("category: AI 日报", "category: 日报", StringComparison.Ordinal));
        await Eventually.TrueAsync(
            () => Task.FromResult(_bot.Get<DigestStore>().Find(Today)!.Revision == 2),
            "the text is taken in",
            _clock
        );
        await Eventually.TrueAsync(
            () =>
                Task.FromResult(
                    _bot.Get<StandingStore>().Find(Today, new ChatAddress(_telegram.Group)) is { Look: false }
                ),
            "the group is settled",
            _clock
        );

        (await PostsAsync()).Select(EditsOf).ShouldBe(before.Select(EditsOf));
    }

    private static (string Name, string Text) Written() =>
        (
            "day.md",
            """
            ---
            title: 海里的一天
            date: 2026-03-05
            category: AI 日报
            summary: "- 章鱼机器人学会拧瓶盖，一次成功\n- 灯塔改用潮汐发电"
            ---
            ## 章鱼

            ### [章鱼机器人学会拧瓶盖](https://news.example.com/1)

            八只手一起用力。

            ## 鲸鱼

            ### [鲸鱼的歌声分三种方言](https://news.example.com/2)

            研究者听了十年。

            ## 灯塔

            ### [一座灯塔改用潮汐发电](https://news.example.com/3)

            守塔人说省下了柴油。
            """
        );

    private void Save(string text) => _bot.Save("day.md", text);

    [Fact]
    public async Task A_day_that_is_retracted_is_gone_everywhere_and_comes_back_when_it_is_put_back()
    {
        var admin = new APage(_telegram, TelegramServer.Administrator, _clock);
        await admin.OpenAsync("/retract 2026-03-05", "发到了 1 个会话");
        await admin.TurnAsync("撤回", "正在撤回");
        await GroupShowsAsync(posts => posts.Count == 0, "the group shows nothing of it");
        Save(Written().Text); // the file is still in the folder
        await new APage(_telegram, TelegramServer.Administrator, _clock).OpenAsync("/latest", "还没有日报");
        await new APage(_telegram, TelegramServer.Administrator, _clock).OpenAsync("/search 鲸鱼", "没有找到");

        await admin.OpenAsync("/publish 2026-03-05", "已经撤回过");
        await admin.TurnAsync("放回来", "已经放回");
        await GroupShowsAsync(posts => posts.Count == 4, "the group shows it again");
        await new APage(_telegram, TelegramServer.Administrator, _clock).OpenAsync("/latest", "章鱼");
    }

    [Fact]
    public async Task What_is_too_old_to_be_deleted_becomes_a_line()
    {
        await _telegram.People.SetMemberAsync(_telegram.Group, Bot.Id, "member"); // its administrators delete anything
        _clock.Advance(TimeSpan.FromHours(49));
        var admin = new APage(_telegram, TelegramServer.Administrator, _clock);
        await admin.OpenAsync("/retract 2026-03-05", "发到了 1 个会话");
        await admin.TurnAsync("撤回", "正在撤回");

        await GroupShowsAsync(
            posts =>
                posts.Count == 4
                && posts.All(post => TelegramServer.TextOf(post).EndsWith("日报已撤回。", StringComparison.Ordinal)),
            "each message is a line"
        );
    }

    private Task GroupShowsAsync(Func<IReadOnlyList<JsonElement>, bool> condition, string what) =>
        Eventually.TrueAsync(async () => condition(await PostsAsync()), what, _clock);

    private async Task<IReadOnlyList<JsonElement>> PostsAsync() =>
        [
            .. (await _telegram.MessagesAsync(_telegram.Group)).Where(message =>
                !(message.TryGetProperty("deleted", out var deleted) && deleted.GetBoolean())
            ),
        ];

    private static List<string?> LinksOf(JsonElement message) =>
        [
            .. message
                .GetProperty("entities")
                .EnumerateArray()
                .Where(entity => entity.GetProperty("type").GetString() == "text_link")
                .Select(entity => entity.GetProperty("url").GetString()),
        ];

    private static string AddressOf(JsonElement message) =>
        $"https://t.me/ai_news_plus/{message.GetProperty("message_id").GetInt32()}";

    private static int EditsOf(JsonElement message) =>
        message.GetProperty("edits").ValueKind == JsonValueKind.Array
            ? message.GetProperty("edits").GetArrayLength()
            : message.GetProperty("edits").GetInt32();
}
