using DigestBot.Messages;

namespace DigestBot.Administering.Broadcasting;

/// <summary>Buttons as they are typed: one a line, the words first, then the address.</summary>
internal static class TypedButtons
{
    private const int Most = 10;
    private const int LongestLabel = 64;

    /// <returns>A row for each, or the line that is none.</returns>
    public static (IReadOnlyList<IReadOnlyList<Button>> Rows, string? Wrong) Read(string typed)
    {
        var rows = new List<IReadOnlyList<Button>>();
        foreach (var line in typed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (rows.Count == Most || Button(line) is not { } button)
            {
                return ([], line);
            }

            rows.Add([button]);
        }

        return (rows, null);
    }

    private static LinkButton? Button(string line)
    {
        var end = line.LastIndexOfAny([' ', '\t', '\u3000']);
        return
            end > 0
            && line[..end].Trim(' ', '-', '–', '|', '：', ':') is { Length: > 0 and <= LongestLabel } label
            && Uri.TryCreate(line[(end + 1)..], UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? new LinkButton(label, address)
            : null;
    }
}
