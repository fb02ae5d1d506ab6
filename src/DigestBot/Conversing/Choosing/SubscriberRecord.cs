using DigestBot.Storing.Chats;
using DigestBot.Storing.Days;
using DigestBot.Storing.Deliveries;
using DigestBot.Texts;

namespace DigestBot.Conversing.Choosing;

/// <summary>What became of the latest days for a subscriber, in words: sent when, or why not.</summary>
/// <remarks>
/// Of each day there is a receipt; what was sent is forgotten with the ledger's details, and then told by the summary
/// that is left of them.
/// </remarks>
internal sealed class SubscriberRecord(
    SubscriberStore subscribers,
    DeliveryHistory history,
    CampaignStore campaigns,
    DigestStore digests
)
{
    private const int Days = 14;

    public string Of(Subscriber subscriber, Phrases phrases)
    {
        var receipts = subscribers
            .Receipts(subscriber.Chat, Days)
            .Select(receipt => (receipt.Day, Line: Line(receipt, subscriber, phrases)));
        var folded = history
            .FoldedRounds(subscriber.Chat, Days)
            .Select(sent => (Day: sent.Day!.Value, Line: Line(sent.Day.Value, sent, subscriber, phrases)));
        var lines = receipts
            .Concat(folded)
            .DistinctBy(day => day.Day)
            .OrderByDescending(day => day.Day)
            .Take(Days)
            .Select(day => day.Line)
            .ToList();
        return lines.Count == 0 ? phrases.NoRecord : string.Join('\n', lines.Prepend(phrases.Record));
    }

    private string Line(Receipt receipt, Subscriber subscriber, Phrases phrases) =>
        receipt.Miss switch
        {
            // Also where nobody looked: a day that has no digest to this day was a quiet one.
            Miss.NoDigestInTime or Miss.BotWasDown when digests.Find(receipt.Day) is null => phrases.QuietDay(
                receipt.Day
            ),
            Miss.NoDigestInTime => phrases.MissedForWantOfDigest(receipt.Day),
            Miss.BotWasDown => phrases.MissedWhileDown(receipt.Day),
            Miss.StoreRestored => phrases.MissedAfterRestore(receipt.Day),
            Miss.Filtered => phrases.Filtered(receipt.Day),
            Miss.Resting => phrases.MissedWhileResting(receipt.Day),
            Miss.Retracted => phrases.MissedAsRetracted(receipt.Day),
            _ => Line(receipt.Day, history.Find(receipt.Chat, receipt.Campaign!), subscriber, phrases),
        };

    private string Line(DateOnly day, DeliverySummary? delivery, Subscriber subscriber, Phrases phrases)
    {
        switch (delivery)
        {
            case { State: DeliveryState.Sent }:
                var at = TimeZoneInfo.ConvertTime(delivery.At, subscriber.Subscription.TimeZone).DateTime;
                return HadNothing(day, delivery) ? phrases.DeliveredNothing(day, at) : phrases.Delivered(day, at);
            case { State: DeliveryState.Cancelled, Reason: Bookkeeper.SubscriptionEnded }:
                return phrases.DeliveryCancelled(day);
            case { State: DeliveryState.Cancelled }:
                return phrases.MissedWhileResting(day);
            case { State: DeliveryState.Refused or DeliveryState.Unknown }:
                return phrases.DeliveryFailed(day, delivery.Reason ?? "");
            default:
                return phrases.DeliveryOnItsWay(day);
        }
    }

    /// <summary>Whether one short message came in place of a day with nothing that was wanted.</summary>
    private bool HadNothing(DateOnly day, DeliverySummary delivery) =>
        campaigns.Find(delivery.Campaign) is { } campaign
        && digests.Find(day) is { } digest
        && campaign.Presentation.Selection.WantsNothingOf(digest);
}
