using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering;
using DigestBot.Subscribing;

namespace DigestBot.Conversing.Choosing;

/// <summary>The latest day as a chat would get it: what a choice means, before the next digest comes.</summary>
/// <param name="Latest">The latest day.</param>
/// <param name="Links">The bot's own addresses.</param>
internal sealed record Foretaste(Digest Latest, DeepLink Links)
{
    public IReadOnlyList<Content> Of(Subscription chosen) =>
        DayRenderer.Render(Latest, chosen.Look.Style, RenderSettings.For(chosen.Presentation, Links)).Messages;

    /// <summary>How many messages it would be.</summary>
    public int CountOf(Subscription chosen) => Of(chosen).Count;

    /// <summary>Whether nothing would come, since the chat wants no story of it.</summary>
    public bool IsEmptyFor(Subscription chosen) =>
        !chosen.TellsOfNothing && chosen.Presentation.Selection.WantsNothingOf(Latest);
}
