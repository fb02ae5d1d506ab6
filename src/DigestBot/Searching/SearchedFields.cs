namespace DigestBot.Searching;

/// <summary>Where words are looked for.</summary>
/// <param name="Title">What counts more.</param>
/// <param name="Text">All the rest.</param>
internal sealed record SearchedFields(string Title, string Text);
