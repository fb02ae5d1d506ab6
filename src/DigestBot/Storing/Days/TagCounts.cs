namespace DigestBot.Storing.Days;

/// <summary>What a span of days was about.</summary>
/// <param name="Stories">How many stories it has.</param>
/// <param name="ByTag">How many of them bear each tag, by its slug; sections are no tags here.</param>
internal sealed record TagCounts(int Stories, IReadOnlyDictionary<string, int> ByTag);
