using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DigestBot.Digests;

/// <summary>
/// How a button names a section of a day: its number, which a correction may move, and a mark of its title, which goes
/// with it. So a section is found again wherever it stands by now, and one that is gone is seen to be gone.
/// </summary>
/// <param name="Number">Its place among the sections, from 1: it tells apart those of the same title.</param>
/// <param name="Mark">Four of a-z0-9, made of its title.</param>
internal readonly record struct SectionKey(int Number, string Mark)
{
    private const int MarkLength = 4;
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>The key of a section of a day.</summary>
    public static SectionKey Of(IReadOnlyList<Section> sections, int index) =>
        new(index + 1, MarkOf(sections[index].Title));

    /// <summary>Reads <c>3.k2x9</c>.</summary>
    /// <returns>Null where it is none.</returns>
    public static SectionKey? Parse(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && int.TryParse(text.AsSpan(0, dot), CultureInfo.InvariantCulture, out var number)
            ? new SectionKey(number, text[(dot + 1)..])
            : null;
    }

    /// <summary>Where the section stands by now: of those with its title the one nearest to its number.</summary>
    /// <returns>Null where there is none any more.</returns>
    public int? FindIn(IReadOnlyList<Section> sections)
    {
        var (number, mark) = this;
        return Enumerable
            .Range(0, sections.Count)
            .Where(index => MarkOf(sections[index].Title) == mark)
            .OrderBy(index => Math.Abs(index + 1 - number))
            .Select(index => (int?)index)
            .FirstOrDefault();
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}.{Mark}");

    private static string MarkOf(string title) =>
        string.Create(
            MarkLength,
            SHA256.HashData(Encoding.UTF8.GetBytes(title)),
            static (mark, hash) =>
            {
                for (var i = 0; i < mark.Length; i++)
                {
                    mark[i] = Alphabet[hash[i] % Alphabet.Length];
                }
            }
        );
}
