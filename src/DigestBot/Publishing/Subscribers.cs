using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Subscribing;

namespace DigestBot.Publishing;

/// <summary>Changes what chats chose, and keeps their next appointments in step with it.</summary>
internal sealed class Subscribers(
    SubscriberStore store,
    DigestStore digests,
    PublishingSettings settings,
    TimeProvider clock
)
{
    /// <summary>A chat's subscription; null where it never chose anything.</summary>
    public Subscriber? Find(ChatAddress chat) => store.Find(chat);

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
                await SubscribeAsync(subscriber.Chat, subscriber.Subscription, subscription => subscription);
            }
        }
    }

    /// <summary>
    /// The next appointment under a choice that was made now. One who has one keeps its day, which is due at once where
    /// its hour has passed; for one who begins, days whose hour has passed are over, but for one whose digest is still
    /// awaited.
    /// </summary>
    private Appointment NextFor(ChatAddress chat, Subscriber? before, Subscription subscription)
    {
        var now = clock.GetUtcNow();
        if (before is { Next: { } current })
        {
            var kept = Schedule.From(current.Day, subscription);
            return kept.At < now ? kept with { At = now } : kept;
        }

        var next = Schedule.After(now - settings.LateWindow, subscription);
        while (store.HasReceipt(chat, next.Day) || (next.At <= now && digests.Find(next.Day) is not null))
        {
            next = Schedule.From(next.Day.AddDays(1), subscription);
        }

        return next;
    }
}
