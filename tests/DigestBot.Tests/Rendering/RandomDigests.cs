using DigestBot.Digests;
using DigestBot.Tests.Digests;
using FsCheck;
using FsCheck.Fluent;

namespace DigestBot.Tests.Rendering;

/// <summary>
/// Digests of every shape the model allows: Chinese and English, emoji of many code points, endless words, deep lists,
/// huge tables, many links, addresses that cannot be linked.
/// </summary>
internal static class RandomDigests
{
    private static readonly Gen<string> Piece = Gen.Frequency(
        (6, Gen.Elements("国产大模型，", "开源了。", "性能超越万亿参数模型", "他说：“好。”", "《武 BOT》", "、")),
        (
            6,
            Gen.Elements(
                "Qwen3.5 ",
                "a & b <x> ",
                "released today. ",
                "gpt-4.1.mini ",
                "\"quoted\" ",
                "x",
                "Why? ",
                "@ai_news "
            )
        ),
        (2, Gen.Elements("👨‍👩‍👧‍👦", "🇨🇳", "e\u0301", "👍🏽", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "葛\U000E0100", "가")),
        (2, Gen.Choose(0, 9999).Select(number => $"{number} ")),
        (1, Gen.Choose(1, 90).Select(length => new string('w', length)))
    );

    private static readonly Gen<string> EndlessWord = Gen.Choose(1000, 9000).Select(length => new string('w', length));

    private static readonly Gen<Uri> Address = Gen.Frequency(
        (8, Gen.Choose(0, 9999).Select(n => new Uri($"https://news.example.com/{n}?a=1&b=\"{n}\""))),
        (
            1,
            Gen.Elements(
                    "http://localhost/x",
                    "mailto:editor@example.com",
                    "tg://resolve?domain=telegram",
                    "https://例子.测试/路"
                )
                .Select(text => new Uri(text))
        ),
        (1, Gen.Choose(1000, 9000).Select(length => new Uri("https://long.example.com/" + new string('p', length))))
    );

    private static Gen<string> Words(int most) =>
        from count in Gen.Choose(1, most)
        from pieces in Piece.ArrayOf(count)
        select string.Concat(pieces);

    private static Gen<Inline> Inline(int depth) =>
        depth == 0
            ? Words(6).Select(Inline (text) => new Text(text))
            : Gen.Frequency(
                (6, Words(10).Select(Inline (text) => new Text(text))),
                (2, Line(depth - 1).Select(Inline (content) => new Strong(content))),
                (1, Line(depth - 1).Select(Inline (content) => new Emphasis(content))),
                (1, Line(depth - 1).Select(Inline (content) => new Strikethrough(content))),
                (1, Words(4).Select(Inline (code) => new CodeSpan(code))),
                (2, Address.SelectMany(target => Words(5).Select(Inline (text) => new Link(target, [new Text(text)])))),
                (
                    1,
                    Address.SelectMany(source =>
                        Gen.Elements("", "图").Select(Inline (name) => new Image(source, name))
                    )
                ),
                (1, Gen.Constant<Inline>(new LineBreak()))
            );

    private static Gen<IReadOnlyList<Inline>> Line(int depth, int most = 6) =>
        from count in Gen.Choose(1, most)
        from line in Inline(depth).ArrayOf(count)
        select (IReadOnlyList<Inline>)line;

    private static Gen<IReadOnlyList<Block>> Blocks(int depth, int most) =>
        from count in Gen.Choose(0, most)
        from blocks in Block(depth).ArrayOf(count)
        select (IReadOnlyList<Block>)blocks;

    private static Gen<Block> Block(int depth)
    {
        var flat = new[]
        {
            (8, Line(2).Select(Block (content) => new Paragraph(content))),
            (1, Line(1, 80).Select(Block (content) => new Paragraph(content))),
            (1, Line(1, 2).Select(Block (content) => new Subheading(content))),
            (1, Gen.Frequency((9, Words(2)), (1, EndlessWord)).Select(Block (text) => new Paragraph([new Text(text)]))),
            (1, Words(8).ListOf().Select(Block (lines) => new CodeBlock("c#", string.Join('\n', lines)))),
            (1, Table()),
        };
        return depth == 0
            ? Gen.Frequency(flat)
            : Gen.Frequency([
                .. flat,
                (1, Blocks(depth - 1, 4).Select(Block (content) => new QuoteBlock(content))),
                (3, List(depth)),
            ]);
    }

    private static Gen<Block> List(int depth) =>
        from start in Gen.Elements<int?>(null, 1, 7)
        from count in Gen.Choose(1, 6)
        from items in Blocks(depth - 1, 3).ArrayOf(count)
        select (Block)new ListBlock(start, items);

    private static Gen<Block> Table() =>
        from columns in Gen.Choose(1, 4)
        from rows in Gen.Choose(0, 30)
        from hasHeader in Gen.Elements(true, false)
        from narrow in Gen.Elements(true, false)
        let cell = narrow
            ? Gen.Elements("一", "22", "abc").Select(IReadOnlyList<Inline> (text) => [new Text(text)])
            : Line(1, 2)
        from header in cell.ArrayOf(hasHeader ? columns : 0)
        from body in cell.ArrayOf(columns).ArrayOf(rows)
        where header.Length > 0 || body.Length > 0
        select (Block)new TableBlock(header, body);

    private static Gen<Story> Story =>
        from kind in Gen.Elements(StoryKind.Full, StoryKind.Full, StoryKind.Brief)
        from title in Words(8)
        from url in Gen.OneOf(Address.Select(Uri? (address) => address), Gen.Constant<Uri?>(null))
        from body in Blocks(2, 5)
        from insight in Gen.OneOf(
            Gen.Constant<Insight?>(null),
            Words(2).SelectMany(label => Blocks(2, 5).Select(Insight? (blocks) => new Insight(label, blocks)))
        )
        select new Story(StoryId.Of(ADigest.Day, title), kind, title, url, body, insight, [new Tag("qwen", "Qwen")]);

    private static Gen<Section> Section =>
        from title in Gen.Frequency((4, Words(6)), (1, Gen.Constant("")))
        from introduction in Blocks(1, 1)
        from count in Gen.Choose(0, 4)
        from stories in Story.ArrayOf(count)
        select new Section(title, introduction, stories);

    private static readonly Gen<Digest> Generator =
        from title in Words(8)
        from points in Gen.Choose(0, 20)
        from summary in Line(2, 3).ArrayOf(points)
        from introduction in Blocks(1, 2)
        from count in Gen.Choose(1, 3)
        from sections in Section.ArrayOf(count)
        select ADigest.Of() with
        {
            Title = title,
            Summary = summary,
            Introduction = introduction,
            Sections = sections,
        };

    /// <summary>Forty of them, the same in every run.</summary>
    public static IReadOnlyList<Digest> Days { get; } = Generator.Sample(30, new Rnd(1), 40);
}
