using DigestBot.Digests;
using DigestBot.Messages;

namespace DigestBot.Rendering;

/// <summary>A day as it is to be sent.</summary>
/// <param name="Messages">The messages in order.</param>
/// <param name="Places">
/// The index of the message in which a story begins: of each to which the summary may lead. In classic messages that is
/// none of the first one, where the summary stands.
/// </param>
internal sealed record RenderedDay(IReadOnlyList<Content> Messages, IReadOnlyDictionary<StoryId, int> Places);
