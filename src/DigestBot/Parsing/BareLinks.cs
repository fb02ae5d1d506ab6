using System.Text.RegularExpressions;
using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>
/// Finds addresses that stand in the text without markup. An address ends before a blank, a bracket of markup or a
/// character beyond ASCII: Chinese text follows it without a blank. Punctuation that ends the sentence is not part of it.
/// </summary>
internal static partial class BareLinks
{
    public static List<Inline> Find(IReadOnlyList<Inline> line) =>
        [
            .. line.SelectMany(inline =>
                inline switch
                {
                    Text text => Split(text.Value),
                    Strong strong => [new Strong(Find(strong.Content))],
                    Emphasis emphasis => [new Emphasis(Find(emphasis.Content))],
                    Strikethrough struck => [new Strikethrough(Find(struck.Content))],
                    _ => [inline],
                }
            ),
        ];

    private static IEnumerable<Inline> Split(string text)
    {
        var done = 0;
        foreach (Match match in Address().Matches(text))
        {
            var address = WithoutSentenceEnd(match.Value);
            if (!LinkTarget.TryRead(address, baseUrl: null, out var target))
            {
                continue;
            }

            if (match.Index > done)
            {
                yield return new Text(text[done..match.Index]);
            }

            yield return new Link(target, [new Text(address)]);
            done = match.Index + address.Length;
        }

        if (done < text.Length)
        {
            yield return new Text(text[done..]);
        }
    }

    private static string WithoutSentenceEnd(string address)
    {
        var unopened = address.Count(c => c == ')') - address.Count(c => c == '(');
        var end = address.Length;
        while (address[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '_' or '~' or ')')
        {
            if (address[end - 1] == ')' && unopened-- <= 0)
            {
                break;
            }

            end--;
        }

        return address[..end];
    }

    [GeneratedRegex("""https?://[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]+""", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
