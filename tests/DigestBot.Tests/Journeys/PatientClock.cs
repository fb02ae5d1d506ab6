using DigestBot.Storing.Deliveries;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Journeys;

/// <summary>
/// Moves the clock on only while nothing is on its way to Telegram, so that on a slow machine no more time passes than
/// on a fast one.
/// </summary>
internal sealed class PatientClock(FakeTimeProvider clock, TelegramServer telegram)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    /// <summary>So many looks in a row at which nothing moves: what was let go has had the time to set off.</summary>
    private const int LooksToBeSure = 3;

    /// <summary>Moves the clock on until a campaign has so many parts delivered.</summary>
    public async Task DeliveredAsync(Bot bot, string campaign, int parts) =>
        await UntilAsync(
            bot,
            campaign,
            () => Task.FromResult(Count(bot, campaign, DeliveryState.Sent) >= parts),
            $"{parts} parts of {campaign} are delivered"
        );

    /// <summary>Moves the clock on, while a campaign is delivered, until something has come to be.</summary>
    public async Task UntilAsync(Bot bot, string campaign, Func<Task<bool>> condition, string what)
    {
        var still = 0;
        await Eventually.TrueAsync(
            async () =>
            {
                await telegram.MessagesAsync(telegram.Group); // time for the bot to do something
                if (await condition())
                {
                    return true;
                }

                still = Count(bot, campaign, DeliveryState.Sending) == 0 ? still + 1 : 0;
                if (still == LooksToBeSure)
                {
                    still = 0;
                    clock.Advance(Step);
                }

                return false;
            },
            what
        );
    }

    private static int Count(Bot bot, string campaign, DeliveryState state) =>
        bot.Get<Ledger>().DeliveriesOf(campaign).Count(delivery => delivery.State == state);
}
