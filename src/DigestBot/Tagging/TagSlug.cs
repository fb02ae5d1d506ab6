using System.Security.Cryptography;
using System.Text;

namespace DigestBot.Tagging;

/// <summary>
/// Makes slugs for tags that the lexicon does not know: 1 to 48 of <c>a-z0-9-</c>, no hyphen first, so that with the
/// prefix of a deep link they stay within its 64 characters (<see href="https://core.telegram.org/bots/features#deep-linking"/>).
/// The same name, whatever its case, width and gaps, always has the same slug.
/// </summary>
internal static class TagSlug
{
    /// <summary>Characters that a slug may have.</summary>
    public const int MaxLength = 48;

    private const int HashLength = 12;

    /// <summary>
    /// <c>Llama Index</c> becomes <c>llamaindex</c>; a name with letters beyond a-z0-9, or a longer one, becomes
    /// <c>x-</c> and a hash.
    /// </summary>
    public static string Of(string name)
    {
        var key = NameForm.Key(name);
        return key.Length is > 0 and <= MaxLength && key.All(char.IsAsciiLetterOrDigit) ? key : $"x-{Hash(key)}";
    }

    /// <summary>Whether a text has the form of a slug.</summary>
    public static bool IsValid(string text) =>
        text.Length is > 0 and <= MaxLength
        && text[0] != '-'
        && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    /// <summary>Twelve hexadecimal digits that differ for different texts.</summary>
    public static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
}
