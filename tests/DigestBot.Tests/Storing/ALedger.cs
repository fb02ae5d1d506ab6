using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Storing.Chats;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Pacing;
using DigestBot.Storing.Standings;
using DigestBot.Storing.Statistics;
using DigestBot.Subscribing;
using DigestBot.Texts;

namespace DigestBot.Tests.Storing;

/// <summary>A ledger over a real store, with those who write it.</summary>
internal sealed class ALedger
{
    public ALedger(Store store, StandingStore? standings = null, TimeProvider? clock = null)
    {
        clock ??= TimeProvider.System;
        Expansions = new ExpansionStore(store);
        Ids = new MessageIds(store);
        Campaigns = new CampaignStore(store, Expansions, Arrivals, clock);
        Deliveries = new Ledger(store, Expansions, new PauseStore(store));
        Books = new Bookkeeper(store, Campaigns, standings ?? new StandingStore(store), Ids, Arrivals, Zone, clock);
        Inbox = new Inbox(store, Ids, clock);
        Subscribers = new SubscriberStore(store, Campaigns, Books, Arrivals, clock);
        PersonalData = new PersonalData(store, new ChatStore(store, clock), Subscribers, new DeliveryHistory(store));
    }

    /// <summary>Where days begin two hours before they do for the clock.</summary>
    public static ReportingZone Zone { get; } =
        new(TimeZoneInfo.CreateCustomTimeZone("two ahead", TimeSpan.FromHours(2), null, null));

    public Arrivals Arrivals { get; } = new();

    public ExpansionStore Expansions { get; }

    public MessageIds Ids { get; }

    public CampaignStore Campaigns { get; }

    public Ledger Deliveries { get; }

    public Bookkeeper Books { get; }

    public Inbox Inbox { get; }

    public SubscriberStore Subscribers { get; }

    public PersonalData PersonalData { get; }

    /// <summary>Subscribes somebody with what is usual.</summary>
    public Task SubscribeAsync(ChatAddress chat, DateOnly day, DateTimeOffset at) =>
        Subscribers.ChangeAsync(
            chat,
            _ => new Subscriber(
                chat,
                Subscription.Default(chat, Language.Chinese, TimeZoneInfo.Utc),
                SubscriberState.On,
                new Appointment(day, at)
            )
        );
}
