namespace DigestBot.Parsing;

/// <summary>What stands between the <c>---</c> lines at the top of a file: values by key.</summary>
/// <param name="Values">
/// By key, in lower case; a key within a key is joined by a dot (<c>cover.image</c>). A list has several values.
/// </param>
/// <param name="Lines">How many lines it takes, with both its <c>---</c>; 0 where a file has none.</param>
internal sealed record FrontMatter(IReadOnlyDictionary<string, IReadOnlyList<string>> Values, int Lines)
{
    public static readonly FrontMatter None = new(new Dictionary<string, IReadOnlyList<string>>(), 0);

    /// <summary>The first value that is not blank among some keys, in their order.</summary>
    public string? First(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Values.TryGetValue(key, out var values) && values.FirstOrDefault(HasText) is { } value)
            {
                return value.Trim();
            }
        }

        return null;
    }

    /// <summary>Every value of some keys, each once; a single value may be several, divided by commas.</summary>
    public IReadOnlyList<string> All(params IEnumerable<string> keys) =>
        [
            .. keys.SelectMany(key =>
                    Values.GetValueOrDefault(key, []) is [var one]
                        ? one.Split(Commas)
                        : Values.GetValueOrDefault(key, [])
                )
                .Where(HasText)
                .Select(value => value.Trim())
                .Distinct(),
        ];

    private static readonly char[] Commas = [',', '，', '、'];

    private static bool HasText(string value) => !string.IsNullOrWhiteSpace(value);
}
