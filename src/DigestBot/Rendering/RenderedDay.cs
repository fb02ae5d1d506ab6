using DigestBot.Digests;
using DigestBot.Messages;

namespace DigestBot.Rendering;

/// <summary>A day as it is to be sent.</summary>
/// <param name="Messages">The messages in order.</param>
/// <param name="Places">The index of the message in which each story begins.</param>
internal sealed record RenderedDay(IReadOnlyList<TextMessage> Messages, IReadOnlyDictionary<StoryId, int> Places);
