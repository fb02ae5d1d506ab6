namespace DigestBot.Tests.Fuzzing;

/// <summary>Damages a text as hands, tools and enemies do: some random edits one after the other.</summary>
/// <param name="random">Where every choice is from.</param>
/// <param name="documents">Texts that pieces are taken from.</param>
internal sealed class Mutation(Random random, IReadOnlyList<string> documents)
{
    private const int MostEdits = 12;
    private const int LongestText = 16_000;

    private static readonly (string Open, string Close)[] Pairs =
    [
        ("**", "**"),
        ("*", "*"),
        ("~~", "~~"),
        ("`", "`"),
        ("```\n", "\n```\n"),
        ("[", "](https://w.example/w)"),
        ("![", "](https://w.example/w.png)"),
        ("<b>", "</b>"),
        ("<div>\n\n", "\n\n</div>\n"),
        ("<a href=\"https://w.example\">", "</a>"),
        ("<details><summary>", "</summary>"),
        ("\n---\n", "\n---\n"),
    ];

    private static readonly string[] LineStarts =
    [
        "> ",
        "- ",
        "1. ",
        "    ",
        "  ",
        "| ",
        "# ",
        "### ",
        "\t",
        "• ",
        "*",
    ];

    public string Of(string text)
    {
        for (var edits = 1 + random.Next(MostEdits); edits > 0; edits--)
        {
            text = Edit(text);
            if (text.Length > LongestText)
            {
                return text[..LongestText];
            }
        }

        return text;
    }

    private string Edit(string text)
    {
        var (start, length) = Span(text);
        var (before, span, after) = (text[..start], text.Substring(start, length), text[(start + length)..]);
        return random.Next(10) switch
        {
            0 => before + after,
            1 => before + Repeated(span) + after,
            2 => before + Piece(documents[random.Next(documents.Count)]) + after,
            3 or 4 => before + Fragment() + after,
            5 => before + Repeated(Fragment()) + after,
            6 => before + Wrapped(span) + after,
            7 => before + span.Replace("\n", "\n" + Repeated(Pick(LineStarts)), StringComparison.Ordinal) + after,
            8 => before
                + string.Concat(span.Select(c => random.Next(4) == 0 ? Pick(HostileText.Characters) : $"{c}"))
                + after,
            _ => after + before + span,
        };
    }

    private string Piece(string text)
    {
        var (start, length) = Span(text);
        return text.Substring(start, length);
    }

    private string Wrapped(string span)
    {
        var (open, close) = Pairs[random.Next(Pairs.Length)];
        return open + span + close;
    }

    private string Fragment() =>
        random.Next(20) == 0 ? new string(Pick(HostileText.Words)[0], random.Next(9000)) : Pick(HostileText.All);

    /// <summary>Mostly a few times, now and then very often.</summary>
    private string Repeated(string text)
    {
        var times = random.Next(8) == 0 ? random.Next(3000) : 1 + random.Next(5);
        return string.Concat(
            Enumerable.Repeat(text, Math.Min(times, 1 + (LongestText / 4 / Math.Max(1, text.Length))))
        );
    }

    /// <summary>A stretch of a text, mostly a short one.</summary>
    private (int Start, int Length) Span(string text)
    {
        var start = random.Next(text.Length + 1);
        var most = (text.Length - start) >> random.Next(8);
        return (start, random.Next(most + 1));
    }

    private string Pick(string[] texts) => texts[random.Next(texts.Length)];
}
