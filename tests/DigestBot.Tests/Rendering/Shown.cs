using DigestBot.Digests;
using DigestBot.Rendering.Markup;

namespace DigestBot.Tests.Rendering;

/// <summary>What readers see of a digest, however it is shown: held against what its editor wrote.</summary>
/// <param name="texts">The text of each message.</param>
/// <param name="links">Every address that a message links to.</param>
internal sealed class Shown(IEnumerable<string> texts, IEnumerable<string> links)
{
    private readonly string _text = Squeezed(texts);
    private readonly HashSet<string> _links = [.. links];

    /// <summary>Every text stands in order, with only repeated titles between; cells of tables stand somewhere.</summary>
    public void ShouldHoldEveryText(Digest digest)
    {
        var position = 0;
        foreach (var text in Written.InOrder(digest))
        {
            position = After(Squeezed([text]), position);
        }

        foreach (var text in Written.InTables(digest))
        {
            After(Squeezed([text]), 0);
        }
    }

    /// <summary>Every text stands, in whatever order.</summary>
    public void ShouldHoldEveryTextSomewhere(Digest digest)
    {
        foreach (var text in Written.InOrder(digest).Concat(Written.InTables(digest)))
        {
            After(Squeezed([text]), 0);
        }
    }

    /// <summary>Every address is linked, or written out where Telegram would drop the link.</summary>
    public void ShouldHoldEveryLink(Digest digest)
    {
        foreach (var target in Written.Links(digest))
        {
            if (LinkTarget.CanBeLinked(target))
            {
                _links.Contains(target.AbsoluteUri).ShouldBeTrue($"Lost: {target}");
            }
            else
            {
                After(Squeezed([LinkTarget.WrittenOut(target)]), 0);
            }
        }
    }

    /// <summary>Where a text ends whose characters stand from a position on.</summary>
    private int After(string text, int position)
    {
        foreach (var c in text)
        {
            var found = _text.IndexOf(c, position);
            if (found < 0)
            {
                // Said only where it is so: texts are long, and made of very many characters.
                throw new ShouldAssertException($"Lost: {text}");
            }

            position = found + 1;
        }

        return position;
    }

    private static string Squeezed(IEnumerable<string> texts) =>
        string.Concat(texts.SelectMany(text => text).Where(c => !char.IsWhiteSpace(c)));
}
