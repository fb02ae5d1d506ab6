namespace DigestBot.Tagging;

/// <summary>
/// An editor's tags that stand on nearly every day, such as the name of the series: they tell nothing of any story.
/// </summary>
internal static class EverydayTags
{
    /// <summary>How many digests before a day, and how many after it, are looked at.</summary>
    public const int Reach = 15;

    /// <summary>Of fewer days nothing can be said.</summary>
    private const int FewestDays = 3;

    /// <summary>The names of an editor's tags as they are compared.</summary>
    public static IReadOnlyList<string> Keys(IEnumerable<string> tags) =>
        [.. tags.Select(NameForm.Key).Where(key => key.Length > 0).Distinct()];

    /// <summary>Which of a day's tags stand on at least four in five days, itself among them.</summary>
    /// <param name="own">The tags of the day, as they are compared.</param>
    /// <param name="around">Those of the days around it.</param>
    public static IReadOnlySet<string> Among(
        IReadOnlyList<string> own,
        IReadOnlyCollection<IReadOnlyList<string>> around
    )
    {
        var days = around.Count + 1;
        return days < FewestDays
            ? new HashSet<string>()
            : own.Where(key => (around.Count(other => other.Contains(key)) + 1) * 5 >= days * 4).ToHashSet();
    }
}
