using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Texts;

namespace DigestBot.Rendering;

/// <summary>What a renderer must know besides the digest.</summary>
/// <param name="Language">The language of dates, labels and buttons.</param>
/// <param name="Links">The bot's own addresses; null where they are unknown, which leaves out what needs them.</param>
/// <param name="Density">How much of each story a day shows.</param>
/// <param name="InviteToCommunity">Whether the digest's group is offered as a button: in private chats, not in the group.</param>
/// <param name="Selection">Which stories of a day; null for all.</param>
/// <param name="LeftOut">How many stories of the day are not wanted; whoever selects says so.</param>
/// <param name="Previews">Whether pictures are shown above the texts.</param>
/// <param name="UpdatedAt">When the day was last corrected where it stands, in local time; null for never.</param>
internal sealed record RenderSettings(
    Language Language,
    DeepLink? Links,
    Density Density = Density.Full,
    bool InviteToCommunity = false,
    DateTime? UpdatedAt = null,
    Selection? Selection = null,
    int LeftOut = 0,
    bool Previews = true
)
{
    public Selection Selection { get; init; } = Selection ?? Selection.Everything;

    /// <summary>Whether a day is shown as somebody chose, not whole.</summary>
    public bool IsPersonal => Selection != Selection.Everything;

    /// <summary>What of a day is shown, and how: how much is left out is said.</summary>
    public (Digest Wanted, RenderSettings Settings) Select(Digest digest)
    {
        var wanted = Selection.From(digest);
        return (wanted, this with { LeftOut = digest.Stories.Count() - wanted.Stories.Count() });
    }

    public static RenderSettings For(Presentation presentation, DeepLink? links) =>
        new(
            presentation.Language,
            links,
            presentation.Density,
            Selection: presentation.Selection,
            Previews: presentation.Previews
        );
}
