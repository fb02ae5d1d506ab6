using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Chats;
using DigestBot.Texts;
using Telegram.Bot.Exceptions;

namespace DigestBot.Administering.Broadcasting;

/// <summary>Who gets a broadcast, as subscriptions are now.</summary>
internal sealed class Audiences(SubscriberStore subscribers, TargetGroup group)
{
    /// <summary>How large each audience is.</summary>
    public async Task<AudienceSurvey> SurveyAsync(CancellationToken cancellation)
    {
        var readers = Enum.GetValues<Language>().ToDictionary(language => language, _ => 0);
        var followers = new Dictionary<string, (Tag Tag, int Count)>();
        var groups = new HashSet<ChatAddress>(await TargetAsync(cancellation));
        foreach (var (chat, subscription) in subscribers.AllOn().Select(one => (one.Chat, one.Subscription)))
        {
            if (!chat.IsPrivate)
            {
                groups.Add(chat);
                continue;
            }

            readers[subscription.Look.Language]++;
            foreach (var tag in subscription.Followed)
            {
                followers[tag.Slug] = (tag, followers.GetValueOrDefault(tag.Slug).Count + 1);
            }
        }

        return new AudienceSurvey(
            readers,
            groups.Count,
            [
                .. followers
                    .Values.OrderByDescending(one => one.Count)
                    .ThenBy(one => one.Tag.Slug, StringComparer.Ordinal),
            ]
        );
    }

    public async Task<IReadOnlyList<ChatAddress>> ChatsOfAsync(Audience audience, CancellationToken cancellation)
    {
        var subscribed = subscribers.AllOn().Where(one => Includes(audience, one)).Select(one => one.Chat);
        var target = audience.Kind is AudienceKind.All or AudienceKind.Groups ? await TargetAsync(cancellation) : [];
        return [.. target.Concat(subscribed).Distinct()];
    }

    private static bool Includes(Audience audience, Subscriber subscriber) =>
        audience.Kind switch
        {
            AudienceKind.All => true,
            AudienceKind.Groups => !subscriber.Chat.IsPrivate,
            AudienceKind.Readers => subscriber.Chat.IsPrivate
                && subscriber.Subscription.Look.Language.ToString() == audience.Value,
            AudienceKind.Followers => subscriber.Chat.IsPrivate
                && subscriber.Subscription.Followed.Any(tag => tag.Slug == audience.Value),
            _ => throw new NotSupportedException(audience.Kind.ToString()),
        };

    /// <summary>The group that gets every day; nothing where Telegram does not know it, of which the operator is told anyway.</summary>
    private async Task<IReadOnlyList<ChatAddress>> TargetAsync(CancellationToken cancellation)
    {
        try
        {
            return [await group.FindAsync(cancellation)];
        }
        catch (RequestException)
        {
            return [];
        }
    }
}

/// <summary>How large each audience is.</summary>
/// <param name="Readers">People by the language they read.</param>
/// <param name="Groups">Groups and channels.</param>
/// <param name="Followers">People by the tag they follow, the most followed first.</param>
internal sealed record AudienceSurvey(
    IReadOnlyDictionary<Language, int> Readers,
    int Groups,
    IReadOnlyList<(Tag Tag, int Count)> Followers
)
{
    public int All => Readers.Values.Sum() + Groups;
}
