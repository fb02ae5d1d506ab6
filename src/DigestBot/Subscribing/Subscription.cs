using System.Text.Json.Serialization;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Texts;

namespace DigestBot.Subscribing;

/// <summary>What a chat chose: when its digests come, which stories, and how they look.</summary>
/// <param name="Hour">The local time of delivery.</param>
/// <param name="Zone">Where that time is meant: an IANA name such as <c>Asia/Shanghai</c>.</param>
/// <param name="Days">On which weekdays; at least one.</param>
/// <param name="Look">Language, style and density.</param>
/// <param name="Silent">Whether digests come without a sound.</param>
/// <param name="Followed">Only stories with one of these tags; none for every story.</param>
/// <param name="Muted">No story with one of these tags.</param>
/// <param name="MutedWords">No story whose title or text has one of these words.</param>
/// <param name="TellsOfNothing">Whether a day of which nothing is wanted is told of in one short message.</param>
internal sealed record Subscription(
    TimeOnly Hour,
    string Zone,
    Weekdays Days,
    Presentation Look,
    bool Silent,
    IReadOnlyList<Tag> Followed,
    IReadOnlyList<Tag> Muted,
    IReadOnlyList<string> MutedWords,
    bool TellsOfNothing = true
)
{
    /// <summary>How many tags can be followed, and how many names muted: as many as a settings message can list.</summary>
    public const int MostNames = 30;

    [JsonIgnore]
    public TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Zone);

    /// <summary>How a day is shown to the chat: what its campaign, and a correction of it, is rendered from.</summary>
    [JsonIgnore]
    public Presentation Presentation =>
        Look with
        {
            Selection = new Selection(
                [.. Followed.Select(tag => tag.Slug)],
                [.. Muted.Select(tag => tag.Slug)],
                MutedWords
            ),
        };

    /// <summary>
    /// What a chat has that chose nothing: 08:30 where the digest is published; in private the day in one message, in a
    /// group the whole of it.
    /// </summary>
    public static Subscription Default(ChatAddress chat, Language language, TimeZoneInfo zone) =>
        new(
            new TimeOnly(8, 30),
            zone.Id,
            Weekdays.All,
            new Presentation(language, Style.Classic, chat.IsPrivate ? Density.Browsable : Density.Full),
            Silent: false,
            [],
            [],
            []
        );

    public bool Follows(Tag tag) => Followed.Any(followed => followed.Slug == tag.Slug);

    /// <summary>Whether following it, or not any more, keeps within what can be followed.</summary>
    public bool CanToggle(Tag tag) => Follows(tag) || Followed.Count < MostNames;

    public bool Mutes(Tag tag) => Muted.Any(muted => muted.Slug == tag.Slug);

    public bool MutesWord(string word) => MutedWords.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>What is followed is not muted, and the other way round.</summary>
    public Subscription Following(Tag tag) =>
        WithoutMuting(tag) with
        {
            Followed = [.. WithoutFollowing(tag).Followed, tag],
        };

    /// <summary>Follows a tag that it does not, and the other way round.</summary>
    public Subscription Toggling(Tag tag) => Follows(tag) ? WithoutFollowing(tag) : Following(tag);

    public Subscription WithoutFollowing(Tag tag) =>
        this with
        {
            Followed = [.. Followed.Where(followed => followed.Slug != tag.Slug)],
        };

    /// <inheritdoc cref="Following"/>
    public Subscription Muting(Tag tag) => WithoutFollowing(tag) with { Muted = [.. WithoutMuting(tag).Muted, tag] };

    public Subscription WithoutMuting(Tag tag) =>
        this with
        {
            Muted = [.. Muted.Where(muted => muted.Slug != tag.Slug)],
        };

    public Subscription MutingWord(string word) =>
        this with
        {
            MutedWords = [.. WithoutMutingWord(word).MutedWords, word],
        };

    public Subscription WithoutMutingWord(string word) =>
        this with
        {
            MutedWords = [.. MutedWords.Where(muted => !muted.Equals(word, StringComparison.OrdinalIgnoreCase))],
        };
}
