using System.Globalization;
using DigestBot.Messages;
using DigestBot.Rendering.Classic;

namespace DigestBot.Rendering.Browsing;

/// <summary>Rows of buttons under the message in which days are read.</summary>
internal static class Keys
{
    /// <summary>Columns that a phone shows of a row.</summary>
    private const int Width = 40;

    /// <summary>Columns that a button takes beside its label.</summary>
    private const int Edges = 3;

    /// <summary>Buttons in a row of labels, at most.</summary>
    private const int MostInRow = 3;

    public static CallbackButton To(string label, ReadingPlace place) => new(label, place.Data);

    /// <summary>‹ 2/3 ›, without an arrow at the ends; no row where there is one page.</summary>
    public static IEnumerable<IReadOnlyList<Button>> Turner(ReadingPlace place, int pages)
    {
        if (pages > 1)
        {
            yield return
            [
                .. place.Page > 1 ? [To("‹", place with { Page = place.Page - 1 })] : Array.Empty<Button>(),
                To(string.Create(CultureInfo.InvariantCulture, $"{place.Page}/{pages}"), place),
                .. place.Page < pages ? [To("›", place with { Page = place.Page + 1 })] : Array.Empty<Button>(),
            ];
        }
    }

    /// <summary>Rows that are even: as many in each as the longest label leaves room for, and none much shorter than another.</summary>
    public static IEnumerable<IReadOnlyList<Button>> Even(IReadOnlyList<Button> buttons)
    {
        if (buttons.Count == 0)
        {
            return [];
        }

        var widest = buttons.Max(button => DisplayWidth.Of(button.Label)) + Edges;
        var inRow = Math.Clamp(Width / widest, 1, MostInRow);
        var rows = (buttons.Count + inRow - 1) / inRow;
        var (least, longer) = Math.DivRem(buttons.Count, rows);
        return Enumerable
            .Range(0, rows)
            .Select(row =>
                buttons.Skip((row * least) + Math.Min(row, longer)).Take(row < longer ? least + 1 : least).ToList()
            );
    }

    /// <summary>A row of what there is; none where there is nothing.</summary>
    public static IEnumerable<IReadOnlyList<Button>> Row(params IEnumerable<Button?> buttons) =>
        buttons.OfType<Button>().ToList() is { Count: > 0 } row ? [row] : [];
}
