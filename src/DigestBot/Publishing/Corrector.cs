using DigestBot.Digests;
using DigestBot.Lifetime;
using DigestBot.Messages;
using DigestBot.Rendering;
using DigestBot.Storing;
using DigestBot.Telegram;

namespace DigestBot.Publishing;

/// <summary>
/// Brings what stands in the chats to what the digests say: the headline's points become links once the sections
/// stand, and a changed digest changes the messages that differ, and no others.
/// </summary>
/// <remarks>
/// 1. Look at every chat whose posts of a day may not be right any more, and for which nothing is due. 2. Render the
/// day as it should stand there, with the addresses of what stands. 3. What differs becomes a campaign of edits, which
/// is delivered like any other; then look again. 4. Where nothing differs, the chat is settled until the digest
/// changes. So a stop at any moment loses nothing, and it ends: each round brings the chat to what was rendered.
/// </remarks>
internal sealed class Corrector(
    DigestStore digests,
    Ledger ledger,
    Me me,
    PublishingSettings settings,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<Corrector> log
) : StageService(lifetime, log)
{
    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var (changed, done) = (digests.MoreTakenIn.Next, ledger.ChatDone.Next);
            foreach (var standing in ledger.Unsettled().Where(standing => ledger.NextFor(standing.Chat) is null))
            {
                await CorrectAsync(standing, stoppingToken);
            }

            await Task.WhenAny(changed, done).WaitAsync(stoppingToken);
        }
    }

    private async Task CorrectAsync(Standing standing, CancellationToken cancellation)
    {
        var digest = digests.Find(standing.Day)!;
        var links = await me.LinksAsync(cancellation);
        var updatedAt = standing.UpdatedAt;
        var difference = ToWanted();
        if (!difference.IsEmpty && digest.Revision > standing.Revision)
        {
            updatedAt = clock.GetUtcNow();
            difference = ToWanted();
        }

        if (difference.IsEmpty)
        {
            await ledger.SettleAsync(standing, digest.Revision);
            return;
        }

        await ledger.OpenAsync(
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
            [standing.Chat]
        );
        log.Correcting(digest.Date, standing.Chat, difference.Acts.Count, digest.Revision);

        Difference ToWanted() => Difference.Between(standing, Render(digest, standing, links, updatedAt));
    }

    private IReadOnlyList<Content> Render(Digest digest, Standing standing, DeepLink links, DateTimeOffset? updatedAt)
    {
        var rendering = RenderSettings.For(standing.Presentation, links) with
        {
            UpdatedAt = updatedAt is { } at ? TimeZoneInfo.ConvertTime(at, settings.TimeZone).DateTime : null,
        };
        var places = DayRenderer.Render(digest, standing.Presentation.Style, rendering).Places;
        return DayRenderer.Render(digest, standing.Presentation.Style, rendering, AddressOf).Messages;

        Uri? AddressOf(StoryId story) =>
            places.TryGetValue(story, out var slot)
            && slot < standing.Parts.Count
            && standing.Parts[slot].MessageId is { } id
                ? MessageAddress.Of(standing.Chat, settings.GroupUsername, id)
                : null;
    }
}
