using DigestBot.Storing;
using DigestBot.Texts;

namespace DigestBot.Conversing.Choosing;

/// <summary>What became of the latest days for a subscriber, in words: sent when, or why not.</summary>
internal sealed class SubscriberRecord(SubscriberStore subscribers, Ledger ledger)
{
    private const int Days = 14;

    public string Of(Subscriber subscriber, Phrases phrases)
    {
        var receipts = subscribers.Receipts(subscriber.Chat, Days);
        return receipts.Count == 0
            ? phrases.NoRecord
            : string.Join('\n', receipts.Select(receipt => Line(receipt, subscriber, phrases)).Prepend(phrases.Record));
    }

    private string Line(Receipt receipt, Subscriber subscriber, Phrases phrases) =>
        receipt switch
        {
            { Miss: Miss.NoDigestInTime } => phrases.MissedForWantOfDigest(receipt.Day),
            { Miss: Miss.BotWasDown } => phrases.MissedWhileDown(receipt.Day),
            { Miss: Miss.StoreRestored } => phrases.MissedAfterRestore(receipt.Day),
            { Miss: Miss.Filtered } => phrases.Filtered(receipt.Day),
            _ => Line(receipt.Day, ledger.DeliveriesOf(receipt.Campaign!, receipt.Chat), subscriber, phrases),
        };

    private static string Line(DateOnly day, IReadOnlyList<Delivery> parts, Subscriber subscriber, Phrases phrases)
    {
        if (parts.FirstOrDefault(part => part.IsGivenUp) is { } failed)
        {
            return failed.State == DeliveryState.Cancelled
                ? phrases.DeliveryCancelled(day)
                : phrases.DeliveryFailed(day, failed.Reason ?? "");
        }

        return parts.Any(part => part.IsDue) || parts.Count == 0
            ? phrases.DeliveryOnItsWay(day)
            : phrases.Delivered(
                day,
                TimeZoneInfo.ConvertTime(parts.Max(part => part.At), subscriber.Subscription.TimeZone).DateTime
            );
    }
}
