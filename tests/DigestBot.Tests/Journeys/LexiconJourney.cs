using DigestBot.Storing.Days;
using DigestBot.Tagging;
using DigestBot.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

/// <summary>An operator edits the lexicon while the bot runs.</summary>
public sealed class LexiconJourney : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 3, 5);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 5, 1, 0, 0, TimeSpan.Zero));
    private readonly TemporaryFolder _folder = new();
    private TelegramServer _telegram = null!;
    private Bot _bot = null!;
    private AReader _reader = null!;

    public async ValueTask InitializeAsync()
    {
        _telegram = await TelegramServer.StartAsync(_clock);
        Save("products:\n  - { name: Qwen, slug: qwen }");
        _bot = await Bot.StartAsync(
            _telegram,
            _clock,
            [ADay.Of(Today.AddDays(-9)), ADay.Of(Today.AddDays(-10))],
            ("Tagging:Lexicon", _folder["mine.yaml"])
        );
        _reader = new AReader(_telegram, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _telegram.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_saved_lexicon_is_taken_up_and_what_is_stored_tagged_anew()
    {
        (await _reader.HearAsync("/tag 勤快")).ShouldContain("没有带「勤快」标签的新闻");

        Save("topics:\n  - { name: 勤快, slug: diligence, aliases: [勤奋] }");
        await Eventually.TrueAsync(
            () => Task.FromResult(_bot.Get<TagStore>().Find("diligence") is { Stories: 6 }),
            "both days are tagged anew",
            _clock
        );

        (await _reader.HearAsync("/tag 勤奋")).ShouldStartWith("勤快 · 6 条");
        var emma = new AReader(_telegram, _clock, TelegramServer.EnglishReader, TelegramServer.EnglishReader);
        (await emma.HearAsync("/tag 勤奋")).ShouldStartWith("勤快 · 6 stories");
        (await emma.HearAsync("/tag qwen")).ShouldContain("No story has the tag");
        (await _reader.HearAsync("/tag qwen")).ShouldContain("没有带「qwen」标签的新闻");
        await Eventually.TrueAsync(
            async () => (await _reader.HearAsync("/search tag:勤奋")).Contains("6 条", StringComparison.Ordinal),
            "the index follows",
            _clock
        );
    }

    [Fact]
    public async Task An_editors_tag_that_stands_on_every_day_tells_nothing_once_that_is_seen()
    {
        foreach (var ago in (int[])[9, 10])
        {
            SaveTagged(ago, "勤快");
        }

        await AwaitBearersAsync(6);
        SaveTagged(11, "勤快");
        await AwaitBearersAsync(0);

        foreach (var ago in (int[])[12, 13, 14])
        {
            SaveTagged(ago, "别的");
        }

        await AwaitBearersAsync(9);

        void SaveTagged(int ago, string tag)
        {
            var (name, text) = ADay.Of(Today.AddDays(-ago), $"第{ago}天");
            _bot.Save(name, text.Replace("[\"AI\",\"日报\"]", $"[\"{tag}\"]", StringComparison.Ordinal));
        }

        Task AwaitBearersAsync(int stories) =>
            Eventually.TrueAsync(
                () => Task.FromResult((_bot.Get<TagStore>().Find(TagSlug.Of("勤快"))?.Stories ?? 0) == stories),
                $"{stories} stories bear the tag",
                _clock
            );
    }

    [Fact]
    public async Task What_was_not_tagged_anew_before_a_stop_is_after_the_next_start()
    {
        await _bot.StopAsync();
        Save("topics:\n  - { name: 勤快, slug: diligence }");
        await _bot.StartAsync();

        await Eventually.TrueAsync(
            () => Task.FromResult(_bot.Get<TagStore>().Find("diligence") is { Stories: 6 }),
            "both days are tagged anew",
            _clock
        );
    }

    [Fact]
    public async Task One_that_is_wrong_is_told_to_the_administrators_and_the_one_before_stays_in_use()
    {
        // A bot may write to those alone who began.
        await new AReader(_telegram, _clock, TelegramServer.Administrator, TelegramServer.Administrator).AskAsync(
            "/start"
        );
        Save("topics:\n  - { name: 勤快 }");

        var told = (await Eventually.MessagesAsync(_telegram, TelegramServer.Administrator, 2, _clock))[1];

        TelegramServer.TextOf(told).ShouldContain("词表没有采用");
        TelegramServer.TextOf(told).ShouldContain("mine.yaml, line 2, column 5: an entry needs a name and a slug");
        (await _reader.HearAsync("/tag Qwen")).ShouldStartWith("Qwen · 6 条");
    }

    private void Save(string yaml) => File.WriteAllText(_folder["mine.yaml"], yaml);
}
