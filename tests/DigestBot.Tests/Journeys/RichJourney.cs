using System.Text.Json;
using DigestBot.Messages;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Standings;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

/// <summary>A group that is shown the day as one document.</summary>
public sealed class RichJourney : IAsyncLifetime
{
    private const int Sections = 3;
    private static readonly DateOnly Today = new(2026, 3, 5);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 5, 1, 0, 0, TimeSpan.Zero));
    private TelegramServer _telegram = null!;

    public async ValueTask InitializeAsync() => _telegram = await TelegramServer.StartAsync(_clock);

    public async ValueTask DisposeAsync() => await _telegram.DisposeAsync();

    [Fact]
    public async Task The_whole_day_is_one_message()
    {
        await using var bot = await StartAsync();

        var post = (await SettledAsync(bot)).ShouldHaveSingleItem();

        IsRich(post).ShouldBeTrue();
        for (var section = 1; section <= Sections; section++)
        {
            post.GetRawText().ShouldContain($"第{section}节");
        }
    }

    [Fact]
    public async Task A_corrected_day_is_edited_where_it_stands_and_says_when()
    {
        await using var bot = await StartAsync();
        await SettledAsync(bot);

        bot.Save(ADay.Of(Today).Name, ADay.Of(Today, title: "另一个标题").Text);
        await Eventually.TrueAsync(
            async () => (await PostsAsync()) is [var post] && post.GetRawText().Contains("更新 09:"),
            "the headline says when",
            _clock
        );

        (await PostsAsync()).ShouldHaveSingleItem().GetRawText().ShouldContain("另一个标题");
    }

    [Fact]
    public async Task Content_that_is_refused_comes_as_texts_instead_and_once()
    {
        await _telegram.People.AddFaultAsync("400", "sendRichMessage", count: 1);
        await using var bot = await StartAsync();

        await Eventually.MessagesAsync(_telegram, _telegram.Group, Sections + 1, _clock);
        var posts = await SettledAsync(bot);

        posts.Count.ShouldBe(Sections + 1);
        posts.ShouldAllBe(post => !IsRich(post));
        var refused = bot.Get<Ledger>().DeliveriesOf(Campaign.NameOf(Today)).ShouldHaveSingleItem();
        refused.State.ShouldBe(DeliveryState.Refused);
        refused.Reason!.ShouldContain("the content is refused");
    }

    [Fact]
    public async Task What_came_as_texts_is_not_sent_again_as_a_document()
    {
        await _telegram.People.AddFaultAsync("400", "sendRichMessage", count: 1);
        await using var bot = await StartAsync();
        await Eventually.MessagesAsync(_telegram, _telegram.Group, Sections + 1, _clock);
        await SettledAsync(bot);

        await _telegram.People.SayAsync(TelegramServer.Administrator, "/publish", TelegramServer.Administrator);
        await Eventually.MessagesAsync(_telegram, TelegramServer.Administrator, 1, _clock);

        (await SettledAsync(bot)).Count.ShouldBe(Sections + 1);
    }

    [Fact]
    public async Task A_correction_that_is_refused_turns_what_stands_into_texts()
    {
        await using var bot = await StartAsync();
        await SettledAsync(bot);
        await _telegram.People.AddFaultAsync("400", "editMessageText", count: 1);

        bot.Save(ADay.Of(Today).Name, ADay.Of(Today, title: "另一个标题").Text);
        await Eventually.MessagesAsync(_telegram, _telegram.Group, Sections + 1, _clock);

        var posts = await SettledAsync(bot);
        posts.Count.ShouldBe(Sections + 1);
        posts.ShouldAllBe(post => !IsRich(post));
        TelegramServer.TextOf(posts[0]).ShouldContain("另一个标题");
    }

    [Theory]
    [InlineData("500")]
    [InlineData("lost_request")]
    [InlineData("lost_reply")]
    [InlineData("429")]
    public async Task A_fault_on_the_way_is_no_reason_for_texts(string fault)
    {
        await _telegram.People.AddFaultAsync(fault, "sendRichMessage", count: 2);
        await using var bot = await StartAsync();

        await Eventually.MessagesAsync(_telegram, _telegram.Group, 1, _clock);

        IsRich((await SettledAsync(bot))[0]).ShouldBeTrue();
        bot.Get<Ledger>()
            .DeliveriesOf(Campaign.NameOf(Today))
            .ShouldHaveSingleItem()
            .State.ShouldBe(DeliveryState.Sent);
    }

    private Task<Bot> StartAsync() =>
        Bot.StartAsync(
            _telegram,
            _clock,
            [ADay.Of(Today, sections: Sections)],
            ("Publishing:Style", nameof(Style.Rich))
        );

    /// <summary>What the group shows once the bot has nothing more to do there.</summary>
    private async Task<IReadOnlyList<JsonElement>> SettledAsync(Bot bot)
    {
        await Eventually.TrueAsync(
            async () =>
                (await PostsAsync()).Count > 0
                && bot.Get<StandingStore>().Find(Today, new ChatAddress(_telegram.Group)) is { Look: false },
            "the group is settled",
            _clock
        );
        return await PostsAsync();
    }

    private Task<IReadOnlyList<JsonElement>> PostsAsync() => _telegram.MessagesAsync(_telegram.Group);

    private static bool IsRich(JsonElement message) => message.TryGetProperty("rich_message", out _);
}
