namespace LocalTelegram.Tests.Conformance;

/// <summary>Makes plain texts full of what Telegram might find in them.</summary>
internal sealed class WordGenerator(Random random)
{
    private static readonly string[] Pieces =
    [
        .. "http:// https:// HTTP:// ftp:// sftp:// tg:// ton:// mailto: www. t.me a.com gpt-4.1.mini 1.2.3.4".Split(
            ' '
        ),
        .. "a.b.c.org 例子.中国 x_y.com x.y_z.com -a.com a-.com 3.14 v1.2.3 node.js file.txt a@b.com me+x@mail.example.org".Split(
            ' '
        ),
        .. "@user @ab @gif #tag #标签 #1 #1a ## /start /s_x1@my_bot / // $USD $1INCH $TOOLONGNAME $a : :80 :0 :99999".Split(
            ' '
        ),
        .. "/path /a(b)c /x). ?q=1 ?q. #frag . .. , ! ? ( ) [ ] { } < > \" ' ` « » … — – · _ - ~ + & = % 😀 é 字 я 0 9 ab Z".Split(
            ' '
        ),
        " ",
        " ",
        "\n",
        "\u200b",
        "\u200c",
        "\u00a0",
        "，",
        "。",
        "（",
        "）",
    ];

    public string Next() =>
        string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
