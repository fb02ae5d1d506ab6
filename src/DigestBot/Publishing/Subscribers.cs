using DigestBot.Messages;
using DigestBot.Storing.Chats;
using DigestBot.Storing.Days;
using DigestBot.Subscribing;
using DigestBot.Texts;

namespace DigestBot.Publishing;

/// <summary>Changes what chats chose, and keeps their next appointments in step with it.</summary>
internal sealed class Subscribers(
    SubscriberStore store,
    DigestStore digests,
    PublishingSettings settings,
    TimeProvider clock
)
{
    /// <summary>More days than that nobody looks up.</summary>
    private const int MostDaysNoted = 31;

    /// <summary>A chat's subscription; null where it never chose anything.</summary>
    public Subscriber? Find(ChatAddress chat) => store.Find(chat);

    /// <summary>
    /// What a person reads: in private, and where Telegram does not say who asks, what the chat chose; else what
    /// Telegram says.
    /// </summary>
    /// <param name="code">The person's language as an IETF tag; null where Telegram does not say.</param>
    public Language LanguageOf(ChatAddress chat, string? code) =>
        (chat.IsPrivate || code is null) && store.Find(chat) is { } subscriber
            ? subscriber.Subscription.Look.Language
            : Languages.Of(code);

    /// <summary>Begins a subscription, or changes one that is on.</summary>
    public Task<Subscriber> SubscribeAsync(
        ChatAddress chat,
        Subscription fallback,
        Func<Subscription, Subscription> change
    ) =>
        store.ChangeAsync(
            chat,
            before =>
            {
                var subscription = change(before?.Subscription ?? fallback);
                return new Subscriber(chat, subscription, SubscriberState.On, NextFor(chat, before, subscription));
            }
        );

    /// <summary>Changes what a chat chose, whether or not its subscription is on.</summary>
    public Task<Subscriber> ChangeAsync(
        ChatAddress chat,
        Subscription fallback,
        Func<Subscription, Subscription> change
    ) =>
        store.ChangeAsync(
            chat,
            before =>
            {
                var subscription = change(before?.Subscription ?? fallback);
                return before is { IsOn: true }
                    ? before with
                    {
                        Subscription = subscription,
                        Next = NextFor(chat, before, subscription),
                    }
                    : new Subscriber(chat, subscription, before?.State ?? SubscriberState.Off, Next: null);
            }
        );

    /// <summary>Ends a subscription; what was chosen is kept.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> UnsubscribeAsync(ChatAddress chat)
    {
        if (store.Find(chat) is not { State: not SubscriberState.Off })
        {
            return false;
        }

        await store.ChangeAsync(chat, before => before! with { State = SubscriberState.Off, Next = null });
        return true;
    }

    /// <summary>Notes whether a chat can be reached: its subscriptions rest while it cannot.</summary>
    public async Task NoteAsync(long chatId, bool reachable)
    {
        foreach (var subscriber in store.In(chatId))
        {
            if (subscriber.IsOn && !reachable)
            {
                await store.RestAsync(chatId);
            }
            else if (subscriber.State == SubscriberState.Resting && reachable)
            {
                await store.ResumeAsync(subscriber.Chat, Resumed);
            }
        }
    }

    /// <summary>As it goes on after a rest, and the days of it that nobody could be sent.</summary>
    private (Subscriber Resumed, IEnumerable<DateOnly> Missed) Resumed(Subscriber resting)
    {
        var next = NextFor(resting.Chat, before: null, resting.Subscription);
        var resumed = resting with { State = SubscriberState.On, Next = next, RestsFrom = null };
        return (resumed, resting.RestsFrom is { } first ? DaysBetween(first, next.Day, resting.Subscription) : []);
    }

    /// <summary>The chosen days from one up to another, that one not; the latest only, where they are very many.</summary>
    private static IEnumerable<DateOnly> DaysBetween(DateOnly first, DateOnly next, Subscription subscription)
    {
        var earliest = next.AddDays(-MostDaysNoted);
        for (var day = first < earliest ? earliest : first; day < next; day = day.AddDays(1))
        {
            if (subscription.Days.Include(day.DayOfWeek))
            {
                yield return day;
            }
        }
    }

    /// <summary>
    /// The next appointment under a choice that was made now: with the first day to come that was not dealt with yet, or
    /// with one whose hour has passed while its digest is still awaited. One who has an appointment already keeps its
    /// day where that is the earlier, due at once where its hour has passed.
    /// </summary>
    private Appointment NextFor(ChatAddress chat, Subscriber? before, Subscription subscription)
    {
        var now = clock.GetUtcNow();
        var next = Schedule.After(now - settings.LateWindow, subscription);
        while (store.HasReceipt(chat, next.Day) || (next.At <= now && digests.Find(next.Day) is not null))
        {
            next = Schedule.From(next.Day.AddDays(1), subscription);
        }

        if (before is not { Next: { } current })
        {
            return next;
        }

        var kept = Schedule.From(current.Day, subscription);
        kept = kept.At < now ? kept with { At = now } : kept;
        return kept.Day < next.Day ? kept : next;
    }
}
