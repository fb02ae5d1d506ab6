using DigestBot.Diagnostics;
using DigestBot.Messages;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Deliveries;
using DigestBot.Telegram;

namespace DigestBot.Delivering;

/// <summary>Carries one delivery to Telegram, and writes down what became of it.</summary>
/// <remarks>
/// 1. Wait for the turn. 2. Record that it is being sent, on disk. 3. Send it. 4. Record what became of it, on disk.
/// 5. Give the turn back. What a crash or a lost answer leaves between 2 and 4 is found as "being sent", and settled
/// by probing before anything else goes to the chat.
/// </remarks>
internal sealed class Courier(
    CampaignStore campaigns,
    Ledger ledger,
    Bookkeeper books,
    Gate gate,
    Gateway gateway,
    Prober prober,
    PauseStore pauses,
    NoticeStore notices,
    DeliveringSettings settings,
    Meters meters,
    DeliveryFlow flow,
    TimeProvider clock,
    Random random,
    ILogger<Courier> log
)
{
    private static readonly TimeSpan ShortestBackoff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromMinutes(1);

    /// <summary>After so many failures in a row, some four minutes, the campaign pauses.</summary>
    private const int FailuresToPause = 10;

    /// <summary>How long a campaign pauses before it is tried again.</summary>
    private static readonly TimeSpan PauseLength = TimeSpan.FromMinutes(10);

    private readonly long _start = clock.GetTimestamp();

    /// <param name="failures">How often in a row nothing got through to the chat.</param>
    /// <returns>The wait before the next attempt, where only time can mend it; else null.</returns>
    /// <exception cref="OperationCanceledException">The bot stops before anything left.</exception>
    /// <exception cref="TokenRefusedException">Telegram does not take the token.</exception>
    public Task<Backoff?> CarryAsync(Delivery delivery, int failures, CancellationToken stopping)
    {
        var campaign = campaigns.Find(delivery.Campaign)!;
        var message = campaign.Parts[delivery.Part];
        return (delivery.State, message) switch
        {
            (DeliveryState.Sending, Whisper) => LeaveOpenAsync(delivery),
            // What can be done twice needs no finding out.
            (DeliveryState.Sending, { IsRepeatable: false }) => SettleAsync(delivery, message, failures, stopping),
            _ => SendAsync(delivery, campaign, failures, stopping),
        };
    }

    private async Task<Backoff?> SendAsync(
        Delivery delivery,
        Campaign campaign,
        int failures,
        CancellationToken stopping
    )
    {
        using var turn = await gate.EnterAsync(delivery.Chat, delivery.Lane, stopping);
        if (delivery.State == DeliveryState.Waiting && pauses.Contains(delivery.Campaign))
        {
            return null; // paused while it waited for its turn
        }

        if (await books.BeginAsync(delivery) is not { } begun)
        {
            return null;
        }

        delivery = begun;
        // Not cancelled by a stop: what has left is awaited, so that its end can be recorded.
        var message = campaign.Parts[delivery.Part];
        var left = clock.GetTimestamp();
        var outcome = await gateway.SendAsync(
            delivery.Chat,
            message,
            campaign.Silent,
            turn.Paid,
            CancellationToken.None
        );
        meters.Delivered(delivery.Lane.ToString(), outcome.GetType().Name, clock.GetElapsedTime(left));
        await turn.HeardAsync(outcome);
        switch (outcome)
        {
            case Outcome.Sent sent:
                flow.Went();
                await books.SentAsync(delivery, sent.MessageId);
                log.Delivered(delivery.Id, sent.MessageId);
                return null;
            case Outcome.RetryAfter retry:
                await books.AgainAsync(delivery);
                log.ToldToWait(delivery.Id, retry.Wait);
                return null;
            case Outcome.Failed failed:
                await books.AgainAsync(delivery, failed.Reason);
                return await LaterAsync(delivery, failed.Reason, failures);
            case Outcome.Unknown unknown:
                // It stays "being sent", and is probed once the server has had time to finish what it may be doing.
                log.AnswerLost(delivery.Id, unknown.Reason);
                return TooSoon(Limiter.ServerTime);
            default:
                await EndAsync(delivery, outcome);
                return null;
        }
    }

    private async Task<Backoff?> SettleAsync(
        Delivery delivery,
        OutgoingMessage message,
        int failures,
        CancellationToken stopping
    )
    {
        // What this process began has been waited for; of what another did the wall clock tells, which may have been set.
        var age = clock.GetUtcNow() - delivery.At;
        var longest = Limiter.ServerTime - clock.GetElapsedTime(_start);
        if (Limiter.ServerTime - age is var left && left > TimeSpan.Zero && longest > TimeSpan.Zero)
        {
            return TooSoon(left < longest ? left : longest);
        }

        switch (await prober.ProbeAsync(delivery, message, stopping))
        {
            case ProbeResult.Stands stands:
                await books.SentAsync(delivery, stands.MessageId);
                log.FoundStanding(delivery.Id, stands.MessageId);
                return null;
            case ProbeResult.Absent:
                await books.AgainAsync(delivery);
                log.FoundAbsent(delivery.Id);
                return await LaterAsync(delivery, "what was sent did not arrive", failures);
            case ProbeResult.Undecided:
                return await DecideAsync(delivery, failures);
            case ProbeResult.Hindered { Outcome: Outcome.Failed { Reason: var reason } }:
                return await LaterAsync(delivery, reason, failures);
            case ProbeResult.Hindered { Outcome: Outcome.Unknown { Reason: var reason } }:
                return await LaterAsync(delivery, reason, failures);
            case ProbeResult.Hindered { Outcome: Outcome.Refused refused }:
                log.ProbeRefused(delivery.Id, refused.Reason);
                return await DecideAsync(delivery, failures);
            case ProbeResult.Hindered { Outcome: Outcome.Unauthorized }:
                throw new TokenRefusedException(); // it stays "being sent": nobody knows yet
            case ProbeResult.Hindered { Outcome: Outcome.Migrated migrated }:
                // It may stand in the old group, where nothing can be found out any more.
                await DecideAsync(delivery, failures);
                await MoveAsync(delivery.Chat, migrated.ChatId);
                return null;
            case ProbeResult.Hindered hindered:
                await EndAsync(delivery, hindered.Outcome);
                return null;
            case var result:
                throw new InvalidOperationException($"There is no way to settle {result}.");
        }
    }

    /// <summary>A whisper has no id by which it could be found, and its moment is over: it is not sent again.</summary>
    private async Task<Backoff?> LeaveOpenAsync(Delivery delivery)
    {
        await books.LeaveOutAsync(delivery, "no answer came to a message that one person sees");
        log.WhisperLeftOpen(delivery.Id);
        return null;
    }

    /// <summary>What ends a delivery, or all of the chat's, without its having been sent.</summary>
    private async Task EndAsync(Delivery delivery, Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Refused refused:
                await RefuseAsync(delivery, refused.Reason);
                break;
            case Outcome.Gone gone:
                await books.CancelAsync(delivery.Chat, gone.Reason);
                if (delivery.Chat.IsPrivate)
                {
                    log.PersonGone(delivery.Chat, gone.Reason);
                }
                else
                {
                    log.GroupGone(delivery.Chat, gone.Reason);
                    await notices.PutAsync(new Notice.GroupGone(delivery.Chat, gone.Reason));
                }

                break;
            case Outcome.Migrated migrated:
                await books.AgainAsync(delivery);
                await MoveAsync(delivery.Chat, migrated.ChatId);
                break;
            case Outcome.Unauthorized:
                await books.AgainAsync(delivery);
                throw new TokenRefusedException();
            default:
                throw new InvalidOperationException($"There is no way to end a delivery by {outcome}.");
        }
    }

    private async Task MoveAsync(ChatAddress chat, long home)
    {
        await books.MoveAsync(chat, chat with { ChatId = home });
        log.Migrated(chat, home);
    }

    /// <summary>Nobody can tell whether it stands: the policy decides, and the ledger says so.</summary>
    /// <returns>The wait where it is sent again; else null.</returns>
    private async Task<Backoff?> DecideAsync(Delivery delivery, int failures)
    {
        const string Reason = "it could not be found out whether the message stands in the chat";
        var policy = settings.WhenUnknown ?? PolicyFor(campaigns.Find(delivery.Campaign)!);
        log.Undecided(delivery.Id, policy);
        if (policy == UnknownPolicy.Resend)
        {
            await books.ResendAsync(delivery, Reason);
            return await LaterAsync(delivery, Reason, failures);
        }

        await books.LeaveOutAsync(delivery, Reason);
        if (delivery.Lane != Lane.Conversation)
        {
            await notices.PutAsync(new Notice.PartLeftOut(delivery.Campaign, delivery.Chat));
        }

        return null;
    }

    /// <summary>
    /// A day that was to be shown as a document is shown in texts instead, and an answer is given in another way where
    /// there is one; anything else is given up.
    /// </summary>
    private async Task RefuseAsync(Delivery delivery, string reason)
    {
        var campaign = campaigns.Find(delivery.Campaign)!;
        switch (campaign.Parts[delivery.Part])
        {
            case RichMessage or Edit { Content: RichMessage } when campaign.Day is not null:
                await books.FallBackAsync(delivery, reason);
                log.FallingBack(delivery.Chat, delivery.Id, reason);
                await notices.PutAsync(new Notice.DocumentRefused(campaign.Day.Value, delivery.Chat, reason));
                break;
            case { Otherwise: { } otherwise } when delivery.Lane == Lane.Conversation:
                await books.AnswerOtherwiseAsync(delivery, otherwise, reason);
                log.AnsweringOtherwise(delivery.Id, reason);
                break;
            case Deletion:
                await books.RefuseAsync(delivery, reason); // too old: what is done instead follows from what stands
                log.Refused(delivery.Id, reason);
                break;
            case Pin:
                await books.RefuseAsync(delivery, reason);
                log.NotPinned(delivery.Chat, reason);
                await notices.PutAsync(new Notice.PinRefused(delivery.Chat, reason));
                break;
            default:
                await books.RefuseAsync(delivery, reason);
                log.Refused(delivery.Id, reason);
                if (campaign.Day is not null) // what a broadcast meets stands in its report
                {
                    await notices.PutAsync(new Notice.PartRefused(delivery.Campaign, delivery.Part + 1, reason));
                }

                break;
        }
    }

    private async Task PauseAsync(string campaign, string reason)
    {
        if (pauses.Contains(campaign))
        {
            return;
        }

        var now = clock.GetUtcNow();
        await pauses.BeginAsync(new Pause(campaign, reason, now, now + PauseLength));
        log.Pausing(campaign, reason, PauseLength);
        await notices.PutAsync(new Notice.CampaignPaused(campaign, ledger.DueOf(campaign), reason, now + PauseLength));
    }

    /// <summary>A day that is missing is worse than one that comes twice; with a broadcast it is the other way round.</summary>
    private static UnknownPolicy PolicyFor(Campaign campaign) =>
        campaign is { Lane: Lane.Broadcast, Day: null } ? UnknownPolicy.Skip : UnknownPolicy.Resend;

    /// <summary>Doubling from a second to a minute, half of it by chance, so that many chats do not come back at once.</summary>
    private async Task<Backoff?> LaterAsync(Delivery delivery, string reason, int failures)
    {
        // An answer is a campaign of its own and holds up nobody else.
        if (failures >= FailuresToPause && delivery.Lane != Lane.Conversation)
        {
            await PauseAsync(delivery.Campaign, reason);
        }

        var full = Math.Min(LongestBackoff.TotalSeconds, ShortestBackoff.TotalSeconds * Math.Pow(2, failures));
        var pause = TimeSpan.FromSeconds(full * (0.5 + (random.NextDouble() / 2)));
        log.NotThrough(delivery.Id, reason, pause);
        return new Backoff(pause, IsFailure: true);
    }

    /// <summary>A timer counts whole milliseconds: one that was cut off would be waited for again and again.</summary>
    private static Backoff TooSoon(TimeSpan left) =>
        new(TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)), IsFailure: false);
}
