namespace DigestBot.Digests;

/// <summary>What a story is about.</summary>
/// <param name="Slug">Its name in addresses and indexes: 1 to 48 of <c>a-z0-9-</c>, fit for a deep link.</param>
/// <param name="Name">Its name as people read it.</param>
/// <param name="IsSection">Whether it says only under which heading the story stood.</param>
/// <param name="English">Its name as readers of English read it; null where that is the same.</param>
internal sealed record Tag(string Slug, string Name, bool IsSection = false, string? English = null);
