using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;

namespace DigestBot.Searching.Analysis;

/// <summary>
/// Parts letters from numbers, so that <c>Qwen3.5</c>, <c>qwen 3.5</c> and <c>Qwen</c> meet: the first becomes
/// <c>qwen</c>, <c>3.5</c>. Texts also get the head of a number with a point, <c>3.</c>, in the same place, so that
/// <c>Qwen3</c> meets it too.
/// </summary>
internal sealed class NameParts : TokenFilter
{
    /// <summary>What ends the head of a number: no number that was written does.</summary>
    public const char HeadMark = '.';

    private static readonly string Word = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.ALPHANUM];
    private static readonly string Number = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.NUM];

    private readonly bool _withHeads;
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IPositionIncrementAttribute _increment;
    private readonly ITypeAttribute _type;
    private readonly Queue<Part> _parts = [];
    private State? _whole;

    public NameParts(TokenStream input, bool withHeads)
        : base(input)
    {
        _withHeads = withHeads;
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
        _type = AddAttribute<ITypeAttribute>();
    }

    public override bool IncrementToken()
    {
        while (_parts.Count == 0)
        {
            if (!m_input.IncrementToken())
            {
                return false;
            }

            if (_type.Type != Word && _type.Type != Number)
            {
                return true;
            }

            _whole = CaptureState();
            Divide(_term.ToString());
        }

        Emit(_parts.Dequeue());
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _parts.Clear();
    }

    private void Emit(Part part)
    {
        RestoreState(_whole);
        var (start, end, length) = (_offset.StartOffset, _offset.EndOffset, _term.Length);
        _term.SetEmpty().Append(part.Term);
        _increment.PositionIncrement = part.IsHead ? 0 : 1;
        if (end - start == length) // nothing before us changed the token's length
        {
            _offset.SetOffset(start + part.Start, start + part.End);
        }
    }

    private void Divide(string token)
    {
        for (var start = 0; start < token.Length; )
        {
            var end = EndOfPart(token, start);
            if (end > start)
            {
                var part = token[start..end];
                _parts.Enqueue(new Part(part, start, end, IsHead: false));
                if (_withHeads && part.IndexOf('.', StringComparison.Ordinal) is > 0 and var point)
                {
                    _parts.Enqueue(new Part(part[..point] + HeadMark, start, end, IsHead: true));
                }
            }

            start = Math.Max(end, start + 1);
        }
    }

    /// <returns>The start itself where neither a letter nor a digit stands there.</returns>
    private static int EndOfPart(string token, int start)
    {
        var end = start;
        var ofNumber = char.IsDigit(token[start]);
        while (end < token.Length && (ofNumber ? IsOfNumber(token, end) : IsOfWord(token[end])))
        {
            end++;
        }

        return end;
    }

    private static bool IsOfNumber(string token, int at) =>
        char.IsDigit(token[at]) || (token[at] == '.' && at + 1 < token.Length && char.IsDigit(token[at + 1]));

    /// <summary>Letters, the marks upon them, and the halves of rare ones.</summary>
    private static bool IsOfWord(char letter) =>
        char.IsLetter(letter)
        || char.IsSurrogate(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private readonly record struct Part(string Term, int Start, int End, bool IsHead);
}
