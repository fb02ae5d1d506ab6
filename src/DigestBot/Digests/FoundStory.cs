namespace DigestBot.Digests;

/// <summary>A story that a search found; what matched is <see cref="Strong"/>.</summary>
/// <param name="Day">The day it stands in.</param>
/// <param name="Story">The story, whole.</param>
/// <param name="Title">Its title.</param>
/// <param name="Excerpt">Some words around what matched in its text; empty where it has none.</param>
internal sealed record FoundStory(
    DateOnly Day,
    Story Story,
    IReadOnlyList<Inline> Title,
    IReadOnlyList<Inline> Excerpt
);
