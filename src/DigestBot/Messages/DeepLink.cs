using System.Buffers.Text;
using System.Globalization;
using System.Text;
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
    public const string SearchParameter = "search";
    public const string HelpParameter = "help";
    public const string PrivacyParameter = "privacy";

    private const int LongestParameter = 64;
    private const string SearchPrefix = "q_";

    public Uri To(DateOnly day) => To("d_" + day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    /// <summary>What of a day its reader does not want.</summary>
    public Uri ToLeftOut(DateOnly day) => To("r_" + day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    public Uri To(StoryId story) => To("s_" + story);

    public Uri To(Tag tag) => To("t_" + tag.Slug);

    /// <summary>A search, as far as a parameter can hold it; else how to search.</summary>
    public Uri ToSearch(string words)
    {
        var parameter = SearchPrefix + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(words));
        return To(parameter.Length <= LongestParameter ? parameter : SearchParameter);
    }

    /// <summary>Reads what <see cref="ToSearch"/> wrote after the prefix; null for what it never writes.</summary>
    public static string? ReadSearch(string encoded) =>
        Base64Url.IsValid(encoded) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(encoded)) : null;

    public Uri To(string parameter) => new($"https://t.me/{BotUsername}?start={parameter}");
}
