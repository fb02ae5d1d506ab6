using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering;
using DigestBot.Storing.Standings;
using DigestBot.Texts;

namespace DigestBot.Publishing;

/// <summary>A day's messages as they are to stand in the chats. Good for as long as the digest does not change.</summary>
/// <remarks>
/// In private chats, where messages have no addresses that they could link to, they are alike for all who see the day
/// the same way: a hundred thousand of them are rendered for once.
/// </remarks>
/// <param name="digest">The day.</param>
/// <param name="isRetracted">Whether nothing of it is to stand any more.</param>
/// <param name="links">The way to the bot.</param>
/// <param name="zoneOf">In which zone a chat reads the time of a correction.</param>
internal sealed class DayRenderings(
    Digest digest,
    bool isRetracted,
    DeepLink links,
    Func<ChatAddress, TimeZoneInfo> zoneOf
)
{
    private readonly Dictionary<(Presentation, DateTime?), IReadOnlyList<Content>> _private = [];

    public Digest Digest => digest;

    public bool IsRetracted => isRetracted;

    /// <summary>What has to be done in a chat.</summary>
    /// <param name="standing">What stands there, and how the day is shown there.</param>
    /// <param name="username">The chat's public name, under which its messages have their addresses; null for none.</param>
    /// <param name="updatedAt">The time of correction that the headline shows; null for none.</param>
    public Difference From(Standing standing, string? username, DateTimeOffset? updatedAt) =>
        isRetracted
            ? Difference.ToNothing(
                standing,
                new TextMessage(Phrases.In(standing.Presentation.Language).DayRetracted(digest.Date))
            )
            : Difference.Between(standing, For(standing, username, updatedAt));

    private IReadOnlyList<Content> For(Standing standing, string? username, DateTimeOffset? updatedAt)
    {
        DateTime? local = updatedAt is { } at ? TimeZoneInfo.ConvertTime(at, zoneOf(standing.Chat)).DateTime : null;
        if (!standing.Chat.IsPrivate)
        {
            return Render(standing, username, local);
        }

        var key = (standing.Presentation, local);
        if (!_private.TryGetValue(key, out var known))
        {
            _private.Add(key, known = Render(standing, username: null, local));
        }

        return known;
    }

    /// <param name="updatedAt">In local time.</param>
    private IReadOnlyList<Content> Render(Standing standing, string? username, DateTime? updatedAt)
    {
        var rendering = RenderSettings.For(standing.Presentation, links) with { UpdatedAt = updatedAt };
        var places = DayRenderer.Render(digest, standing.Presentation.Style, rendering).Places;
        return DayRenderer.Render(digest, standing.Presentation.Style, rendering, AddressOf).Messages;

        Uri? AddressOf(StoryId story) =>
            places.TryGetValue(story, out var slot)
            && slot < standing.Parts.Count
            && standing.Parts[slot].MessageId is { } id
                ? MessageAddress.Of(standing.Chat, username, id)
                : null;
    }
}
