using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace DigestBot.Searching.Analysis;

/// <summary>
/// How texts become terms: Chinese, Japanese and Korean as pairs of characters, all else as words and numbers without
/// case, width, accents and the plural's s.
/// </summary>
/// <remarks>
/// A text that is indexed yields every single character and the heads of versions as well, in the places where they
/// stand; what is typed yields pairs, and a character only where it stands alone. Whoever changes this raises
/// <see cref="StoryIndex.Form"/>.
/// </remarks>
internal sealed class StoryAnalyzer : Analyzer
{
    /// <summary>For texts that are indexed, and for finding in them what matched.</summary>
    public static readonly StoryAnalyzer OfTexts = new(ofTexts: true);

    /// <summary>For what people type.</summary>
    public static readonly StoryAnalyzer OfQuestions = new(ofTexts: false);

    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private readonly bool _ofTexts;

    private StoryAnalyzer(bool ofTexts) => _ofTexts = ofTexts;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new StandardTokenizer(Version, reader);
        TokenStream stream = new CJKWidthFilter(tokenizer);
        stream = new LowerCaseFilter(Version, stream);
        stream = new NameParts(stream, withHeads: _ofTexts);
        stream = new ASCIIFoldingFilter(stream);
        stream = new EnglishMinimalStemFilter(stream);
        stream = new CJKBigramFilter(stream, AllScripts, outputUnigrams: _ofTexts);
        return new TokenStreamComponents(tokenizer, stream);
    }

    private const CJKScript AllScripts = CJKScript.HAN | CJKScript.HIRAGANA | CJKScript.KATAKANA | CJKScript.HANGUL;
}
