namespace DigestBot.Searching;

/// <summary>What a person looks for.</summary>
/// <param name="Words">The words, as typed.</param>
/// <param name="Tags">The tags that a story must all bear, as typed.</param>
/// <param name="After">The first day that counts.</param>
/// <param name="Before">The last day that counts.</param>
internal sealed record SearchRequest(
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Tags,
    DateOnly? After,
    DateOnly? Before
)
{
    /// <summary>How much of what was typed is looked for, in UTF-16 units: a pasted page is no question.</summary>
    private const int Longest = 256;

    public bool HasFilters => Tags.Count > 0 || After is not null || Before is not null;

    /// <summary>
    /// Reads words and the filters <c>tag:</c>, <c>after:</c> and <c>before:</c> among them (标签, 从, 到), with either
    /// colon. A filter that cannot be understood is words like all else.
    /// </summary>
    /// <param name="readDay">Reads a day as people type it; null for what is none.</param>
    public static SearchRequest Read(string typed, Func<string, DateOnly?> readDay)
    {
        var request = new SearchRequest([], [], null, null);
        var pieces = Shortened(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < pieces.Length; i++)
        {
            // A blank may follow the colon.
            var spaced = pieces[i][^1] is ':' or '：' && i + 1 < pieces.Length;
            if (request.With(spaced ? pieces[i] + pieces[i + 1] : pieces[i], readDay) is { } filtered)
            {
                request = filtered;
                i += spaced ? 1 : 0;
            }
            else
            {
                request = request with { Words = [.. request.Words, pieces[i]] };
            }
        }

        return request;
    }

    /// <summary>As much of what was typed as is looked for.</summary>
    public static string Shortened(string typed) =>
        typed.Length <= Longest ? typed
        : char.IsHighSurrogate(typed[Longest - 1]) ? typed[..(Longest - 1)]
        : typed[..Longest];

    /// <returns>Null where the piece is no filter.</returns>
    private SearchRequest? With(string piece, Func<string, DateOnly?> readDay)
    {
        var colon = piece.AsSpan().IndexOfAny(':', '：');
        if (colon <= 0 || colon == piece.Length - 1)
        {
            return null;
        }

        var value = piece[(colon + 1)..];
        var period = Period.Read(value, readDay);
        return (piece[..colon].ToLowerInvariant(), period) switch
        {
            ("tag" or "标签", _) => this with { Tags = [.. Tags, value] },
            ("after" or "从", { } from) => this with { After = from.First },
            ("before" or "到", { } until) => this with { Before = until.Last },
            _ => null,
        };
    }
}
