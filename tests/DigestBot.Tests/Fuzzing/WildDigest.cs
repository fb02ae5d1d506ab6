using System.Globalization;
using System.Text;

namespace DigestBot.Tests.Fuzzing;

/// <summary>Writes a digest in the grammar of editors, with words that no editor would use.</summary>
/// <param name="random">Where every choice is from.</param>
internal sealed class WildDigest(Random random)
{
    private const int Deepest = 6;

    private readonly StringBuilder _text = new();

    public string Write()
    {
        FrontMatter();
        Blocks("", 1, most: 2);
        for (var sections = random.Next(5); sections >= 0; sections--)
        {
            Heading(random.Next(1, 4), isLinked: OneIn(6));
            Blocks("", 1, most: 2);
            for (var stories = random.Next(6); stories > 0; stories--)
            {
                Heading(3, isLinked: !OneIn(4));
                Blocks("", 0, most: 5);
                if (OneIn(2))
                {
                    _text.Append(OneIn(2) ? "**深度解读 & 洞察：**\n\n" : "> **观点：** ");
                    Blocks("", 0, most: 3);
                }
            }
        }

        return _text.ToString();
    }

    private void FrontMatter()
    {
        if (OneIn(4))
        {
            return;
        }

        _text.Append(CultureInfo.InvariantCulture, $"---\ntitle: \"{Quoted(Words(4))}\"\n");
        _text.Append(OneIn(2) ? $"category: \"{Quoted(Words(1))}\"\n" : "");
        _text.Append(OneIn(2) ? $"coverImage: \"{Quoted(Address())}\"\n" : "");
        _text.Append(OneIn(2) ? $"summary: \"{string.Join("\\n", Some(8, () => "- " + Quoted(Line(1))))}\"\n" : "");
        _text.Append(OneIn(9) ? Pick(HostileText.Yaml) : "").Append("---\n\n");
    }

    private void Heading(int level, bool isLinked) =>
        _text
            .Append('#', level)
            .Append(OneIn(3) ? " 1. " : " ")
            .Append(isLinked ? $"[{Words(6)}]({Address()})" : Words(6))
            .Append("\n\n");

    private void Blocks(string indent, int depth, int most)
    {
        for (var blocks = random.Next(most + 1); blocks > 0; blocks--)
        {
            Block(indent, depth);
            _text.Append(OneIn(9) ? "" : indent.TrimEnd() + "\n");
        }
    }

    private void Block(string indent, int depth)
    {
        switch (random.Next(depth < Deepest ? 12 : 9))
        {
            case 0:
                Lines(
                    indent,
                    [$"```{Pick(["", "c#", "\"><b>", "a b"])}", .. Some(Size(), () => Words(6)), OneIn(5) ? "" : "```"]
                );
                break;
            case 1:
                Table(indent);
                break;
            case 2:
                Lines(
                    indent,
                    [
                        Pick(["<div>", "<p>", "<details><summary>", "<center><b>", "<ul><li>"])
                            + Line(2)
                            + Pick(["</div>", "</p>", "", "</b>"]),
                    ]
                );
                break;
            case 3:
                Lines(indent, [$"#### {Line(1)}"]);
                break;
            case 4:
                Lines(
                    indent,
                    Some(Size(), () => $"- {Pick(["", "[x](https://l.example/1)——", "**x**：", "• "])}{Line(1)}")
                );
                break;
            case 5:
                Lines(indent, [$"来源：[{Words(1)}]({Address()})"]);
                break;
            case 9:
                Blocks(indent + "> ", depth + 1, most: 3);
                break;
            case 10 or 11:
                _text.Append(indent).Append(OneIn(2) ? "- " : "1. ").Append(Line(1)).Append('\n');
                Blocks(indent + "   ", depth + 1, most: 3);
                break;
            default:
                Lines(indent, Some(3, () => Line(3)));
                break;
        }
    }

    private void Table(string indent)
    {
        var columns = 1 + random.Next(OneIn(8) ? 30 : 4);
        string Row(Func<string> cell) => $"|{string.Join('|', Enumerable.Range(0, columns).Select(_ => cell()))}|";
        Lines(
            indent,
            [Row(() => Words(1)), Row(() => "---"), .. Some(Size(), () => Row(() => OneIn(2) ? "" : Line(1)))]
        );
    }

    private void Lines(string indent, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            _text.Append(indent).Append(line).Append('\n');
        }
    }

    private string Line(int depth) => string.Concat(Some(5, () => Inline(depth)));

    private string Inline(int depth) =>
        random.Next(depth > 0 ? 10 : 4) switch
        {
            4 => $"**{Line(depth - 1)}**",
            5 => $"*{Line(depth - 1)}*",
            6 => $"~~{Line(depth - 1)}~~",
            7 => $"[{Line(depth - 1)}]({Address()})",
            8 => $"![{Words(2)}]({Address()})",
            9 => $"`{Words(2)}`",
            _ => Words(8),
        };

    private string Words(int most) =>
        OneIn(200)
            ? new string(Pick(["w", "字", "&", "<", "a\u0301", "👍"])[0], random.Next(12_000))
            : string.Concat(Some(most, Word));

    private string Word() =>
        random.Next(12) switch
        {
            0 => Pick(HostileText.Characters).Trim('\n', '\r'),
            1 => Pick(HostileText.Words),
            2 => Pick(HostileText.Markup).Trim('\n'),
            < 6 => Pick(["模型", "开源了。", "性能，", "他说：“好。”", "《武》", "、", "发布"]),
            _ => Pick(["model ", "released. ", "a & b ", "Why? ", "3.5", "x", "GPT-5 ", "\"q\" "]),
        };

    private string Address() =>
        random.Next(10) switch
        {
            0 => Pick(HostileText.Words),
            1 => "https://long.example/" + new string('p', random.Next(3000)),
            2 => $"https://q.example/?{Pick(HostileText.All).Trim()}",
            _ => $"https://n.example/{random.Next(1000)}",
        };

    private static string Quoted(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    /// <summary>Mostly a few, now and then hundreds.</summary>
    private int Size() => OneIn(12) ? 400 : 6;

    private IEnumerable<string> Some(int most, Func<string> one) =>
        Enumerable.Range(0, 1 + random.Next(most)).Select(_ => one());

    private bool OneIn(int times) => random.Next(times) == 0;

    private string Pick(string[] texts) => texts[random.Next(texts.Length)];
}
