using DigestBot.Messages;
using DigestBot.Texts;

namespace DigestBot.Rendering;

/// <summary>What a renderer must know besides the digest.</summary>
/// <param name="Language">The language of dates, labels and buttons.</param>
/// <param name="Links">The bot's own addresses; null where they are unknown, which leaves out what needs them.</param>
/// <param name="Density">How much of each story a day shows.</param>
/// <param name="InviteToCommunity">Whether the digest's group is offered as a button: in private chats, not in the group.</param>
/// <param name="UpdatedAt">When the day was last corrected where it stands, in local time; null for never.</param>
internal sealed record RenderSettings(
    Language Language,
    DeepLink? Links,
    Density Density = Density.Full,
    bool InviteToCommunity = false,
    DateTime? UpdatedAt = null
)
{
    public static RenderSettings For(Presentation presentation, DeepLink? links) =>
        new(presentation.Language, links, presentation.Density);
}
