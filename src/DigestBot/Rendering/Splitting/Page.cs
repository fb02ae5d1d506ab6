using DigestBot.Digests;

namespace DigestBot.Rendering.Splitting;

/// <summary>One message's text.</summary>
/// <param name="Html">In Telegram's HTML, within all limits.</param>
/// <param name="Stories">The stories that begin in it.</param>
internal sealed record Page(string Html, IReadOnlyList<StoryId> Stories);
