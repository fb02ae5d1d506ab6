using System.Text;
using DigestBot.Storing.Days;

namespace DigestBot.Tests.Journeys;

/// <summary>Somebody sends the bot a digest as a file.</summary>
public sealed class UploadJourney : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 2, 17);

    private TelegramServer _telegram = null!;
    private Bot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _telegram = await TelegramServer.StartAsync();
        _bot = await Bot.StartAsync(_telegram);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Fact]
    public async Task An_administrator_sees_it_and_takes_it_in_and_posts_it()
    {
        var (name, text) = ADay.Of(Day, "送来的一天", sections: 2);
        await SendAsync(TelegramServer.Administrator, name, text);
        var page = new APage(_telegram, TelegramServer.Administrator);
        await page.FindAsync(0, "还没有日报");
        (await _telegram.PostsAsync(TelegramServer.Administrator))[0].ShouldContain("送来的一天");
        _bot.Get<DigestStore>().Find(Day).ShouldBeNull();

        await page.TurnAsync("收下并发布", "开始发布");
        (await Eventually.MessagesAsync(_telegram, _telegram.Group, 3)).Count.ShouldBe(3);
        await page.TurnToAsync("/upload 1 take", "已经处理过");
    }

    [Fact]
    public async Task It_is_taken_in_without_being_posted_or_let_go()
    {
        var (name, text) = ADay.Of(Day, "送来的一天", sections: 1);
        var page = new APage(_telegram, TelegramServer.Administrator);
        await SendAsync(TelegramServer.Administrator, name, text);
        await page.FindAsync(0, "还没有日报");
        await page.TurnAsync("不要", "什么都没有改");
        _bot.Get<DigestStore>().Find(Day).ShouldBeNull();

        var before = (await _telegram.MessagesAsync(TelegramServer.Administrator)).Count;
        await SendAsync(TelegramServer.Administrator, name, text);
        await page.FindAsync(before, "还没有日报");
        await page.TurnToAsync("/upload 2 take", "已收下");
        _bot.Get<DigestStore>().Find(Day).ShouldNotBeNull();
        (await _telegram.PostsAsync(_telegram.Group)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("../../day.md", "---\ntitle: \"unclosed\n---\n", "day.md(2,8)：文件头在这里不是有效的 YAML")]
    [InlineData("day.md", "只有一句话。\n", "day.md(1,1)：找不到日期")]
    [InlineData("day.pdf", "%PDF", ".md 文件")]
    public async Task What_is_no_digest_is_answered_with_what_would_be(string name, string text, string says)
    {
        await SendAsync(TelegramServer.Administrator, name, text);

        var answer = (await Eventually.MessagesAsync(_telegram, TelegramServer.Administrator, 1)).Single();
        TelegramServer.TextOf(answer).ShouldContain(says);
    }

    [Fact]
    public async Task Nobody_else_can()
    {
        var (name, text) = ADay.Of(Day);
        await SendAsync(TelegramServer.Reader, name, text);

        var answer = (await Eventually.MessagesAsync(_telegram, TelegramServer.Reader, 1)).Single();
        TelegramServer.TextOf(answer).ShouldContain("没有这个命令");
        await _telegram.AskAsync(TelegramServer.Reader, "/upload 1 take");
        _bot.Get<DigestStore>().Find(Day).ShouldBeNull();
    }

    private Task SendAsync(long person, string name, string text) =>
        _telegram.People.SendDocumentAsync(person, name, Encoding.UTF8.GetBytes(text), from: person);
}
