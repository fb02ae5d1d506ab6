using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>A story before it has its id.</summary>
internal sealed record StoryDraft(StoryKind Kind, string Title, Uri? Url, IReadOnlyList<Block> Body, Insight? Insight);

/// <summary>A section before its stories have their ids.</summary>
internal sealed record SectionDraft(string Title, IReadOnlyList<Block> Introduction, IReadOnlyList<StoryDraft> Stories);
