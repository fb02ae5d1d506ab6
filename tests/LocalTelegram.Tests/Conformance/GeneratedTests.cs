using System.Globalization;
using System.Text;
using LocalTelegram.Formatting;

namespace LocalTelegram.Tests.Conformance;

/// <summary>Our parser against TDLib, on texts that nobody wrote.</summary>
public sealed class GeneratedTests
{
    private const int Cases = 20_000;

    /// <summary>How every refusal that TDLib's HTML parser knows begins, the longer beginnings first.</summary>
    private static readonly string[] Refusals =
    [
        "Unclosed start tag at byte offset ",
        "Unclosed start tag \"",
        "Unsupported start tag \"",
        "Empty attribute name in the tag \"",
        "Unexpected end of name token at byte offset ",
        "Tag \"span\" must have class \"tg-spoiler\" at byte offset ",
        "Unexpected end tag at byte offset ",
        "Unclosed end tag at byte offset ",
        "Unmatched end tag at byte offset ",
        "Can't find end tag corresponding to start tag \"",
        "Invalid custom emoji identifier specified",
        "Invalid date format used",
        "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units",
    ];

    [Fact]
    public void Twenty_thousand_texts_half_of_them_broken_are_judged_alike_and_every_refusal_is_met()
    {
        var tdlib = TdLib.Required();
        var generator = new HtmlGenerator(new Random(Seed.Value));
        var met = new HashSet<string>();
        var disagreements = new StringBuilder();
        for (var i = 0; i < Cases; i++)
        {
            var html = i % 2 == 0 ? generator.Whole() : generator.Broken();
            if (!HtmlGenerator.CanBeJudged(html))
            {
                continue;
            }

            var theirs = tdlib.Parse(html);
            var ours = Verdict.Ours(html);
            if (theirs.Error is { } refusal)
            {
                met.Add(Array.Find(Refusals, known => refusal.StartsWith(known, StringComparison.Ordinal)) ?? refusal);
            }

            if (ours != theirs && disagreements.Length < 4000)
            {
                disagreements.AppendLine(CultureInfo.InvariantCulture, $"{html}\n  TDLib: {theirs}\n  ours:  {ours}");
            }
        }

        disagreements.ToString().ShouldBeEmpty($"seed {Seed.Value}");
        met.ShouldBe(Refusals, ignoreOrder: true, customMessage: $"seed {Seed.Value}");
    }

    [Fact]
    public void Texts_are_tidied_alike_before_they_are_sent()
    {
        var tdlib = TdLib.Required();
        var generator = new HtmlGenerator(new Random(Seed.Value));
        var disagreements = new StringBuilder();
        for (var i = 0; i < Cases; i++)
        {
            var html = generator.Whole();
            if (
                !HtmlGenerator.CanBeJudged(html)
                || Verdict.Ours(html) is not { Error: null } parsed
                || IsBlank(parsed.Text)
            )
            {
                continue;
            }

            var theirs = tdlib.Tidy(html);
            var ours = Verdict.Accepted(TextCleaner.Tidy(HtmlParser.Parse(html)));
            if (ours != theirs && disagreements.Length < 4000)
            {
                disagreements.AppendLine(CultureInfo.InvariantCulture, $"{html}\n  TDLib: {theirs}\n  ours:  {ours}");
            }
        }

        disagreements.ToString().ShouldBeEmpty($"seed {Seed.Value}");
    }

    [Fact]
    public void The_same_is_found_in_plain_words()
    {
        var tdlib = TdLib.Required();
        var generator = new WordGenerator(new Random(Seed.Value));
        var disagreements = new StringBuilder();
        for (var i = 0; i < Cases; i++)
        {
            var words = generator.Next();
            var theirs = string.Join(' ', tdlib.Find(words).Select(Verdict.Line));
            var ours = string.Join(' ', EntityDetector.Find(words).Select(Verdict.Line));
            if (!IsLeftOut(theirs) && ours != theirs && disagreements.Length < 4000)
            {
                disagreements.AppendLine(CultureInfo.InvariantCulture, $"{words}\n  TDLib: {theirs}\n  ours:  {ours}");
            }
        }

        disagreements.ToString().ShouldBeEmpty($"seed {Seed.Value}");
    }

    // Telegram tells bots nothing of times, and of card numbers nothing that matters here.
    private static bool IsLeftOut(string found) =>
        found.Contains("media_timestamp", StringComparison.Ordinal)
        || found.Contains("bank_card", StringComparison.Ordinal);

    private static bool IsBlank(string text) => text.All(c => c <= ' ');
}
