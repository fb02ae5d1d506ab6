using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering;
using DigestBot.Storing;
using DigestBot.Telegram;

namespace DigestBot.Publishing;

/// <summary>Turns a day's digest into deliveries to the group, once.</summary>
internal sealed class Publisher(CampaignStore campaigns, TargetGroup group, Me me, PublishingSettings settings)
{
    /// <exception cref="global::Telegram.Bot.Exceptions.RequestException">Telegram cannot be reached, or does not know the group.</exception>
    public async Task<Published> PublishAsync(Digest digest, CancellationToken cancellation)
    {
        var target = await group.FindAsync(cancellation);
        var presentation = new Presentation(Style: settings.Style);
        var links = await me.LinksAsync(cancellation);
        var campaign = new Campaign(
            Campaign.NameOf(digest.Date),
            Lane.Post,
            DayRenderer.Render(digest, presentation.Style, RenderSettings.For(presentation, links)).Messages,
            digest.Date,
            digest.Revision,
            Silent: settings.Silent,
            Pin: settings.Pin,
            Presentation: presentation
        );
        var opened = await campaigns.OpenAsync(campaign, [target]);
        return new Published(opened ? campaign : campaigns.Find(campaign.Id)!, opened);
    }
}

/// <summary>A day on its way to the group.</summary>
/// <param name="Campaign">The campaign that posts it.</param>
/// <param name="Opened">Whether it was opened just now; a day that is posted, or under way, is not opened again.</param>
internal sealed record Published(Campaign Campaign, bool Opened);
