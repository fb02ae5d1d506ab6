using DigestBot.Digests;
using DigestBot.Rendering;
using DigestBot.Rendering.Classic;
using DigestBot.Storing;
using DigestBot.Telegram;
using DigestBot.Texts;

namespace DigestBot.Publishing;

/// <summary>Turns a day's digest into deliveries to the group, once.</summary>
internal sealed class Publisher(Ledger ledger, TargetGroup group, Me me, PublishingSettings settings)
{
    /// <exception cref="global::Telegram.Bot.Exceptions.RequestException">Telegram cannot be reached, or does not know the group.</exception>
    public async Task<Published> PublishAsync(Digest digest, CancellationToken cancellation)
    {
        var target = await group.FindAsync(cancellation);
        var parts = ClassicRenderer.RenderDay(
            digest,
            new RenderSettings(Language.Chinese, await me.LinksAsync(cancellation))
        );
        var campaign = new Campaign(
            Campaign.NameOf(digest.Date),
            Lane.Post,
            parts,
            digest.Date,
            digest.Revision,
            Silent: settings.Silent,
            Pin: settings.Pin
        );
        var opened = await ledger.OpenAsync(campaign, [target]);
        return new Published(opened ? campaign : ledger.Find(campaign.Id)!, opened);
    }
}

/// <summary>A day on its way to the group.</summary>
/// <param name="Campaign">The campaign that posts it.</param>
/// <param name="Opened">Whether it was opened just now; a day that is posted, or under way, is not opened again.</param>
internal sealed record Published(Campaign Campaign, bool Opened);
