using System.Globalization;
using DigestBot.Digests;

namespace DigestBot.Messages;

/// <summary>
/// Addresses that open the bot's private chat at one thing
/// (<see href="https://core.telegram.org/bots/features#deep-linking"/>: at most 64 of A-Za-z0-9_-).
/// </summary>
/// <param name="BotUsername">The bot's name without the at sign.</param>
internal sealed record DeepLink(string BotUsername)
{
    public const string DaysParameter = "days";
    public const string TagsParameter = "tags";
    public const string SubscribeParameter = "subscribe";

    public Uri To(DateOnly day) => To("d_" + day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    public Uri To(StoryId story) => To("s_" + story);

    public Uri To(Tag tag) => To("t_" + tag.Slug);

    public Uri To(string parameter) => new($"https://t.me/{BotUsername}?start={parameter}");
}
