using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering;
using DigestBot.Storing.Chats;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Standings;
using DigestBot.Telegram;

namespace DigestBot.Publishing;

/// <summary>Turns a day's digest into deliveries to the groups, once.</summary>
internal sealed class Publisher(
    CampaignStore campaigns,
    StandingStore standings,
    SubscriberStore subscribers,
    TargetGroup group,
    Me me,
    PublishingSettings settings
)
{
    /// <summary>The day as the group gets it.</summary>
    /// <exception cref="global::Telegram.Bot.Exceptions.RequestException">Telegram cannot be reached.</exception>
    public async Task<Campaign> RenderAsync(Digest digest, CancellationToken cancellation) =>
        Render(
            digest,
            Campaign.NameOf(digest.Date),
            new Presentation(Style: settings.Style),
            settings.Silent,
            await me.LinksAsync(cancellation)
        ) with
        {
            Pin = settings.Pin,
        };

    /// <exception cref="global::Telegram.Bot.Exceptions.RequestException">Telegram cannot be reached, or does not know the group.</exception>
    public async Task<Published> PublishAsync(Digest digest, CancellationToken cancellation)
    {
        var target = await group.FindAsync(cancellation);
        var campaign = await RenderAsync(digest, cancellation);
        var opened = await campaigns.OpenAsync(campaign, [target]);
        return new Published(opened ? campaign : campaigns.Find(campaign.Id)!, opened);
    }

    /// <summary>Posts a day that stands once more, at the end of the chat; what stood is deleted first.</summary>
    /// <exception cref="global::Telegram.Bot.Exceptions.RequestException">Telegram cannot be reached, or does not know the group.</exception>
    public async Task<Campaign> RepostAsync(Digest digest, CancellationToken cancellation)
    {
        var target = await group.FindAsync(cancellation);
        var whole = await RenderAsync(digest, cancellation);
        var standing = standings.Find(digest.Date, target);
        var former = standing is null ? Difference.None : Difference.ToNothing(standing);
        var campaign = whole with
        {
            Id = Campaign.NameOfRepost(digest.Date, (standing?.Steps ?? 0) + 1),
            Parts = [.. former.Acts, .. whole.Parts],
            Slots = [.. former.Slots, .. Enumerable.Range(0, whole.Parts.Count)],
        };
        await campaigns.OpenAsync(campaign, [target]);
        return campaign;
    }

    /// <summary>Subscribed groups and channels that did not get a day, and will not by themselves.</summary>
    public IReadOnlyList<Subscriber> GroupsWithout(DateOnly day) =>
        [
            .. subscribers
                .AllOn()
                .Where(one => !one.Chat.IsPrivate && one.Next!.Value.Day > day)
                .Where(one => !subscribers.HasReceipt(one.Chat, day)),
        ];

    /// <summary>Posts a day to these, each as it chose.</summary>
    public async Task PublishToAsync(IReadOnlyList<Subscriber> groups, Digest digest, CancellationToken cancellation)
    {
        var links = await me.LinksAsync(cancellation);
        await subscribers.PublishAsync(digest.Date, [.. groups.Select(one => (one.Chat, For(one)))]);

        Campaign For(Subscriber subscriber)
        {
            var (presentation, silent) = (subscriber.Subscription.Presentation, subscriber.Subscription.Silent);
            var name = Campaign.NameOfLatePost(digest.Date, digest.Revision, presentation, silent);
            return campaigns.Find(name) ?? Render(digest, name, presentation, silent, links);
        }
    }

    private static Campaign Render(
        Digest digest,
        string name,
        Presentation presentation,
        bool silent,
        DeepLink links
    ) =>
        new(
            name,
            Lane.Post,
            DayRenderer.Render(digest, presentation.Style, RenderSettings.For(presentation, links)).Messages,
            digest.Date,
            digest.Revision,
            Silent: silent,
            Presentation: presentation
        );
}

/// <summary>A day on its way to the group.</summary>
/// <param name="Campaign">The campaign that posts it.</param>
/// <param name="Opened">Whether it was opened just now; a day that is posted, or under way, is not opened again.</param>
internal sealed record Published(Campaign Campaign, bool Opened);
