using DigestBot.Storing.Days;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

/// <summary>It is nine in the morning in Shanghai, and somebody is about to talk with the bot; the clock is the test's.</summary>
public abstract class MorningJourney : IAsyncLifetime
{
    protected static readonly DateOnly Today = new(2026, 3, 5);

    /// <summary>09:00 in Shanghai.</summary>
    protected static readonly DateTimeOffset Morning = new(2026, 3, 5, 1, 0, 0, TimeSpan.Zero);

    private protected FakeTimeProvider Clock { get; } = new(Morning);

    private protected TelegramServer Telegram { get; private set; } = null!;

    private protected Bot Bot { get; private set; } = null!;

    /// <summary>Who reads Chinese.</summary>
    private protected AReader Reader { get; private set; } = null!;

    /// <summary>Who reads English.</summary>
    private protected AReader Emma => In(TelegramServer.EnglishReader, TelegramServer.EnglishReader);

    /// <summary>Settings other than those of every journey.</summary>
    private protected virtual (string Key, string Value)[] Settings => [];

    public virtual async ValueTask InitializeAsync()
    {
        Telegram = await TelegramServer.StartAsync(Clock);
        Bot = await Bot.StartAsync(Telegram, Clock, settings: Settings);
        Reader = In(TelegramServer.Reader, TelegramServer.Reader);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Telegram.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected AReader In(long chat, long person, int? topic = null) =>
        new(Telegram, Clock, chat, person, topic);

    /// <summary>A digest comes in.</summary>
    private protected async Task TakeInAsync(DateOnly day, string title)
    {
        Bot.Save(ADay.Of(day, title));
        await UntilAsync(() => Bot.Get<DigestStore>().Find(day)?.Title == title, "the day is taken in");
    }

    /// <summary>It is so late that something is due.</summary>
    private protected void PassTo(DateTimeOffset moment) => Clock.Advance(moment - Clock.GetUtcNow());

    private protected Task UntilAsync(Func<bool> condition, string what) =>
        Eventually.TrueAsync(() => Task.FromResult(condition()), what, Clock);
}
