namespace DigestBot.Storing.Days;

/// <summary>A stored day, as far as its tags go.</summary>
/// <param name="Day">The day.</param>
/// <param name="EditorsTags">The editor's own tags, as written.</param>
/// <param name="TaggedBy">What its stories were tagged by; empty where nobody knows.</param>
internal sealed record TaggedDay(DateOnly Day, IReadOnlyList<string> EditorsTags, string TaggedBy);
