using System.Globalization;
using DigestBot.Messages;
using DigestBot.Rendering.Classic;

namespace DigestBot.Rendering.Browsing;

/// <summary>Rows of buttons under the message in which days are read.</summary>
internal static class Keys
{
    /// <summary>Columns of a label that half the width of a phone shows.</summary>
    private const int HalfWidth = 18;

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

    /// <summary>Two in a row where both are short.</summary>
    public static IEnumerable<IReadOnlyList<Button>> Packed(IReadOnlyList<Button> buttons)
    {
        for (var i = 0; i < buttons.Count; i++)
        {
            if (i + 1 < buttons.Count && IsShort(buttons[i]) && IsShort(buttons[i + 1]))
            {
                yield return [buttons[i], buttons[i + 1]];
                i++;
            }
            else
            {
                yield return [buttons[i]];
            }
        }
    }

    /// <summary>A row of what there is; none where there is nothing.</summary>
    public static IEnumerable<IReadOnlyList<Button>> Row(params IEnumerable<Button?> buttons) =>
        buttons.OfType<Button>().ToList() is { Count: > 0 } row ? [row] : [];

    private static bool IsShort(Button button) => DisplayWidth.Of(button.Label) <= HalfWidth;
}
