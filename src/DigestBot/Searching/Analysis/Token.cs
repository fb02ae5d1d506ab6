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
    public static IReadOnlyList<Token> In(string text, StoryAnalyzer analyzer)
    {
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
