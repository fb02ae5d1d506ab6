using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.TokenAttributes;

namespace DigestBot.Searching.Analysis;

/// <summary>A term in a text.</summary>
/// <param name="Term">As it is indexed.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Place">Its number in the text; several may share a place.</param>
/// <param name="IsEastAsian">Whether it is a pair of Chinese, Japanese or Korean characters, or one.</param>
internal readonly record struct Token(string Term, int Start, int End, int Place, bool IsEastAsian)
{
    /// <summary>The terms of a text in their order.</summary>
    /// <param name="only">Which of them are wanted, since a text has some two for every character; null for all.</param>
    public static IReadOnlyList<Token> In(string text, StoryAnalyzer analyzer, HashSet<string>? only = null)
    {
        var wanted = only?.GetAlternateLookup<ReadOnlySpan<char>>();
        var tokens = new List<Token>();
        using var stream = analyzer.GetTokenStream("", text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        var increment = stream.AddAttribute<IPositionIncrementAttribute>();
        var type = stream.AddAttribute<ITypeAttribute>();
        var place = -1;
        stream.Reset();
        while (stream.IncrementToken())
        {
            place += increment.PositionIncrement;
            if (wanted?.Contains(term.Buffer.AsSpan(0, term.Length)) == false)
            {
                continue;
            }

            tokens.Add(
                new Token(
                    term.ToString(),
                    offset.StartOffset,
                    offset.EndOffset,
                    place,
                    type.Type is CJKBigramFilter.DOUBLE_TYPE or CJKBigramFilter.SINGLE_TYPE
                )
            );
        }

        stream.End();
        return tokens;
    }
}
