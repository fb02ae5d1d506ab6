using System.Text;

namespace DigestBot.Tests.Specs;

/// <summary>
/// How one text differs from another, line by line: <c>-</c> is missing, <c>+</c> is new, and a few lines around each
/// say where.
/// </summary>
/// <remarks>
/// <c>common[i, j]</c> is the number of lines that the texts share, in order, from line <c>i</c> of the one and line
/// <c>j</c> of the other. Walking from the top, a line is shared, or the step is taken that keeps more in common.
/// </remarks>
internal static class LineDifference
{
    private const int Around = 2;

    public static string Of(string expected, string received)
    {
        var lines = Walk(expected.Split('\n'), received.Split('\n')).ToList();
        var shown = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            var near = lines.Skip(i - Around).Take(Math.Min(i, Around) + 1 + Around);
            if (near.Any(line => line.Sign != ' '))
            {
                shown.Append(lines[i].Sign).Append(' ').Append(lines[i].Text).Append('\n');
            }
            else if (shown is not { Length: > 0 } || shown[^2] != '…')
            {
                shown.Append("  …\n");
            }
        }

        return shown.ToString();
    }

    private static IEnumerable<(char Sign, string Text)> Walk(string[] expected, string[] received)
    {
        var common = new int[expected.Length + 1, received.Length + 1];
        for (var i = expected.Length - 1; i >= 0; i--)
        {
            for (var j = received.Length - 1; j >= 0; j--)
            {
                common[i, j] =
                    expected[i] == received[j]
                        ? common[i + 1, j + 1] + 1
                        : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var (at, to) = (0, 0);
        while (at < expected.Length || to < received.Length)
        {
            if (at < expected.Length && to < received.Length && expected[at] == received[to])
            {
                yield return (' ', expected[at++]);
                to++;
            }
            else if (to == received.Length || (at < expected.Length && common[at + 1, to] >= common[at, to + 1]))
            {
                yield return ('-', expected[at++]);
            }
            else
            {
                yield return ('+', received[to++]);
            }
        }
    }
}
