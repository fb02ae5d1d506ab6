using DigestBot.Lifetime;
using DigestBot.Messages;
using DigestBot.Storing.Chats;
using DigestBot.Storing.Days;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Standings;
using DigestBot.Telegram;

namespace DigestBot.Publishing;

/// <summary>
/// Brings what stands in the chats to what the digests say: the headline's points become links once the sections
/// stand, and a changed digest changes the messages that differ, and no others.
/// </summary>
/// <remarks>
/// 1. Mark what stands of days that changed. 2. Look at every chat that is marked, and for which nothing is due: also
/// after each campaign of the day there. 3. Render the day as it should stand there, with the addresses of what stands.
/// 4. What differs becomes a campaign of edits, which is delivered like any other; then look again. 5. Where nothing
/// differs, the chat is settled until the digest changes. So a stop at any moment loses nothing, and it ends: each
/// round brings the chat to what was rendered.
/// </remarks>
internal sealed class Corrector(
    DigestStore digests,
    StandingStore standings,
    CampaignStore campaigns,
    SubscriberStore subscribers,
    TargetGroup group,
    Me me,
    PublishingSettings settings,
    IHostApplicationLifetime lifetime,
    ILogger<Corrector> log
) : StageService(lifetime, log)
{
    /// <summary>How many chats are corrected side by side: their writes share commits.</summary>
    private const int LookedAtOnce = 200;

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var (changed, more) = (digests.MoreTakenIn.Next, standings.MoreToLookAt.Next);
            await standings.MarkChangedDaysAsync();
            var days = new Dictionary<DateOnly, DayRenderings>();
            while (!changed.IsCompleted && standings.ToLookAt(LookedAtOnce) is { Count: > 0 } marked)
            {
                var links = await me.LinksAsync(stoppingToken);
                var target = await group.FindPatientlyAsync(stoppingToken);
                foreach (var day in marked.Select(standing => standing.Day).Except(days.Keys).ToList())
                {
                    var shown = digests.Find(day);
                    days.Add(
                        day,
                        new DayRenderings(
                            shown ?? digests.FindRetracted(day)!,
                            isRetracted: shown is null,
                            links,
                            ZoneOf
                        )
                    );
                }

                await Task.WhenAll(
                    marked.Select(standing =>
                        CorrectAsync(
                            standing,
                            days[standing.Day],
                            standing.Chat == target ? settings.GroupUsername : null
                        )
                    )
                );
                stoppingToken.ThrowIfCancellationRequested();
            }

            await Task.WhenAny(changed, more).WaitAsync(stoppingToken);
        }
    }

    private TimeZoneInfo ZoneOf(ChatAddress chat) => subscribers.Find(chat)?.Subscription.TimeZone ?? settings.TimeZone;

    /// <param name="username">The chat's public name, under which its messages have their addresses.</param>
    private async Task CorrectAsync(Standing standing, DayRenderings day, string? username)
    {
        var digest = day.Digest;
        var updatedAt = standing.UpdatedAt;
        var difference = ToWanted();
        if (!difference.IsEmpty && !day.IsRetracted && digest.Revision > standing.Revision)
        {
            updatedAt = digests.TakenInAt(standing.Day);
            difference = ToWanted();
        }

        if (difference.IsEmpty)
        {
            await standings.SettleAsync(standing, digest.Revision);
            return;
        }

        var opened = await campaigns.CorrectAsync(
            new Campaign(
                Campaign.NameOfCorrection(digest.Date, standing.Chat, standing.Steps + 1),
                Lane.Post,
                difference.Acts,
                digest.Date,
                digest.Revision,
                difference.Slots,
                updatedAt,
                // Whoever sees nothing of the day yet is told of it; a correction makes no sound.
                Silent: settings.Silent || standing.HasMessages,
                standing.Pin,
                standing.Presentation
            ),
            standing.Chat
        );
        if (opened)
        {
            log.Correcting(digest.Date, standing.Chat, difference.Acts.Count, digest.Revision);
        }

        Difference ToWanted() => day.From(standing, username, updatedAt);
    }
}
