using DigestBot.Messages;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Statistics;
using LiteDB;

namespace DigestBot.Storing.Chats;

/// <summary>Who wants digests, and what became of each day for them.</summary>
/// <remarks>
/// Invariants: whose subscription is on has exactly one appointment, and nobody else has one; a day is dealt with once a
/// chat, in the transaction that writes its deliveries, its receipt and the next appointment; the appointments of a chat
/// that is left alone go forward only.
/// </remarks>
internal sealed class SubscriberStore(
    Store store,
    CampaignStore campaigns,
    Bookkeeper books,
    Arrivals arrivals,
    TimeProvider clock
)
{
    /// <summary>How many rows one transaction forgets, so that the one writer is free again soon.</summary>
    private const int ForgottenAtOnce = 1000;

    /// <summary>Raised when somebody's next appointment may be earlier than it was.</summary>
    public Signal Changed { get; } = new();

    public Subscriber? Find(ChatAddress chat) =>
        store[Collections.Subscribers].FindById(chat.ToString()) is { } row ? SubscriberRow.Read(row) : null;

    /// <summary>The subscriptions of a chat and its topics.</summary>
    public IReadOnlyList<Subscriber> In(long chatId) =>
        [.. store[Collections.Subscribers].Find(Where.Is("chat", chatId)).Select(SubscriberRow.Read)];

    /// <summary>Everybody whose subscription is on: read as they are looked at, since they may be very many.</summary>
    public IEnumerable<Subscriber> AllOn() =>
        store[Collections.Subscribers].Find(Where.IsNotNull("due")).Select(SubscriberRow.Read);

    /// <summary>How many subscriptions are on.</summary>
    public int CountOn() => store[Collections.Subscribers].Count(Where.IsNotNull("due"));

    /// <summary>The same, for people and for groups: of these there are few, and they are looked through.</summary>
    public SubscriptionCount CountKinds()
    {
        var (all, groups) = (
            CountOn(),
            store[Collections.Subscribers].Find(Where.IsBelow("chat", 0L)).Count(row => !row["due"].IsNull)
        );
        return new SubscriptionCount(all - groups, groups);
    }

    /// <summary>The first appointment of all; null where there is none.</summary>
    public DateTimeOffset? NextOfAll() =>
        FirstDue("") is { } due ? NextOn(SubscriberRow.DayOf(due), DateTimeOffset.MinValue) : null;

    /// <summary>Changes a subscriber, or makes one; what waits for one whose subscription ends is cancelled.</summary>
    public async Task<Subscriber> ChangeAsync(ChatAddress chat, Func<Subscriber?, Subscriber> change)
    {
        var changed = await store.WriteAsync(database =>
        {
            var subscribers = database.GetCollection(Collections.Subscribers);
            var before = subscribers.FindById(chat.ToString()) is { } row ? SubscriberRow.Read(row) : null;
            var after = change(before);
            subscribers.Upsert(SubscriberRow.Write(after));
            if (before is { IsOn: true } && !after.IsOn)
            {
                books.CancelRounds(database, chat);
            }

            return after;
        });
        Changed.Raise();
        return changed;
    }

    /// <summary>A subscription that rested goes on; the days that it missed are put on record.</summary>
    /// <param name="resume">How it goes on, and which days it missed.</param>
    public async Task ResumeAsync(
        ChatAddress chat,
        Func<Subscriber, (Subscriber Resumed, IEnumerable<DateOnly> Missed)> resume
    )
    {
        await store.WriteAsync(database =>
        {
            var subscribers = database.GetCollection(Collections.Subscribers);
            if (
                subscribers.FindById(chat.ToString()) is { } row
                && SubscriberRow.Read(row) is { State: SubscriberState.Resting } resting
            )
            {
                var (resumed, missed) = resume(resting);
                subscribers.Update(SubscriberRow.Write(resumed));
                foreach (var day in missed)
                {
                    ReceiptRow.Add(
                        database.GetCollection(Collections.Receipts),
                        new Receipt(chat, day, Campaign: null, Miss.Resting, clock.GetUtcNow())
                    );
                }
            }
        });
        Changed.Raise();
    }

    /// <summary>Lets what is subscribed to in a chat rest, because it cannot be reached.</summary>
    public Task RestAsync(long chatId) => store.WriteAsync(database => SubscriberRows.Rest(database, chatId));

    /// <summary>The days for which somebody has an appointment, oldest first, up to one.</summary>
    public IEnumerable<DateOnly> DaysUpTo(DateOnly last)
    {
        for (var from = ""; FirstDue(from) is { } due && SubscriberRow.DayOf(due) is var day && day <= last; )
        {
            yield return day;
            from = $"{day:O}}}";
        }
    }

    /// <summary>Up to so many subscribers whose appointment with a day has come, the earliest first.</summary>
    public IReadOnlyList<Subscriber> DueOn(DateOnly day, DateTimeOffset until, int most)
    {
        var query = new Query { OrderBy = "due", Limit = most };
        query.Where.Add(Where.IsBetween("due", $"{day:O}|", SubscriberRow.Due(day, until)));
        return [.. store[Collections.Subscribers].Find(query).Select(SubscriberRow.Read)];
    }

    /// <summary>The first appointment with a day that comes after a moment; null where there is none.</summary>
    public DateTimeOffset? NextOn(DateOnly day, DateTimeOffset after)
    {
        var query = new Query { OrderBy = "due", Limit = 1 };
        query.Where.Add(Where.IsBetween("due", SubscriberRow.Due(day, after.AddMilliseconds(1)), $"{day:O}}}"));
        return store[Collections.Subscribers].Find(query).FirstOrDefault() is { } row ? Row.Time(row["at"]) : null;
    }

    /// <summary>Writes steps down in one transaction; a subscriber who has changed meanwhile is left out.</summary>
    public async Task RecordAsync(IReadOnlyList<Step> steps)
    {
        var rounds = await store.WriteAsync(database =>
        {
            var sent = steps.Where(step => Record(database, step)).ToList();
            return sent.GroupBy(step => step.Campaign!.Id)
                .Select(round => Enrol(database, round.First().Campaign!, round))
                .ToList();
        });
        foreach (var (lane, chats) in rounds)
        {
            arrivals.Announce(lane, chats);
        }
    }

    /// <summary>Gives a day to subscribers though it is not their hour; whoever got it, or misses it on record, is left out.</summary>
    public async Task PublishAsync(DateOnly day, IReadOnlyList<(ChatAddress Chat, Campaign Campaign)> posts)
    {
        var posted = await store.WriteAsync(database =>
        {
            var receipts = database.GetCollection(Collections.Receipts);
            var now = clock.GetUtcNow();
            var fresh = posts
                .Where(post => ReceiptRow.Add(receipts, new Receipt(post.Chat, day, post.Campaign.Id, Miss: null, now)))
                .ToList();
            fresh.ForEach(post => campaigns.Enrol(database, post.Campaign, [post.Chat]));
            return fresh;
        });
        posted.ForEach(post => arrivals.Announce(post.Campaign.Lane, [post.Chat]));
    }

    /// <summary>The latest receipts of a chat, newest day first.</summary>
    public IReadOnlyList<Receipt> Receipts(ChatAddress chat, int most)
    {
        var query = new Query
        {
            OrderBy = "_id",
            Order = Query.Descending,
            Limit = most,
        };
        query.Where.Add(Where.Begins("_id", ReceiptRow.Prefix(chat)));
        return [.. store[Collections.Receipts].Find(query).Select(ReceiptRow.Read)];
    }

    public bool HasReceipt(ChatAddress chat, DateOnly day) =>
        store[Collections.Receipts].FindById(ReceiptRow.Id(chat, day)) is not null;

    /// <summary>Forgets what was sent before a moment, which then is told of by its summary, and what was missed a year before that.</summary>
    /// <returns>How many receipts were forgotten.</returns>
    public async Task<int> ForgetAsync(DateTimeOffset before)
    {
        var (forgotten, now) = (0, 0);
        do
        {
            now = await store.WriteAsync(database =>
            {
                var receipts = database.GetCollection(Collections.Receipts);
                var old = receipts.Find(Where.IsBelow("ages", Row.Time(before)), limit: ForgottenAtOnce).ToList();
                return old.Count(receipt => receipts.Delete(receipt["_id"]));
            });
            forgotten += now;
        } while (now == ForgottenAtOnce);
        return forgotten;
    }

    /// <returns>Whether the step's campaign is to be sent.</returns>
    private bool Record(ILiteDatabase database, Step step)
    {
        var subscribers = database.GetCollection(Collections.Subscribers);
        var chat = step.Subscriber.Chat;
        var appointment = step.Subscriber.Next!.Value;
        if (
            subscribers.FindById(chat.ToString()) is not { } row
            || row["due"].IsNull
            || row["due"].AsString != SubscriberRow.Due(appointment)
        )
        {
            return false;
        }

        var subscriber = SubscriberRow.Read(row);
        if (subscriber.Subscription.Presentation != step.Subscriber.Subscription.Presentation)
        {
            return false;
        }

        subscribers.Update(SubscriberRow.Write(subscriber with { Next = step.Next }));
        var receipts = database.GetCollection(Collections.Receipts);
        var now = clock.GetUtcNow();
        foreach (var (day, miss) in step.Misses)
        {
            ReceiptRow.Add(receipts, new Receipt(chat, day, Campaign: null, miss, now));
        }

        return step.Campaign is { } campaign
            && ReceiptRow.Add(receipts, new Receipt(chat, appointment.Day, campaign.Id, Miss: null, now));
    }

    private (Lane Lane, IReadOnlyList<ChatAddress> Chats) Enrol(
        ILiteDatabase database,
        Campaign campaign,
        IEnumerable<Step> steps
    )
    {
        var chats = steps.Select(step => step.Subscriber.Chat).ToList();
        campaigns.Enrol(database, campaign, chats);
        return (campaign.Lane, chats);
    }

    private string? FirstDue(string from)
    {
        var query = new Query { OrderBy = "due", Limit = 1 };
        query.Where.Add(Where.IsAbove("due", from));
        return store[Collections.Subscribers].Find(query).FirstOrDefault()?["due"].AsString;
    }
}
