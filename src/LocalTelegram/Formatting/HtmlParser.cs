using System.Text;
using LocalTelegram.Wire;

namespace LocalTelegram.Formatting;

/// <summary>
/// Telegram's HTML (<see href="https://core.telegram.org/bots/api#html-style"/>), read just as the official server
/// reads it: what TDLib's parseTextEntities accepts, refuses and yields, to the letter of its errors.
/// </summary>
/// <remarks>
/// <list type="number">
/// <item>The text is walked as UTF-8, since errors name byte offsets.</item>
/// <item>An ampersand that begins a known character reference becomes that character, any other stays.</item>
/// <item>A less-than sign always begins a tag: an opening one is put on a stack, a closing one takes the top.</item>
/// <item>What a closed tag makes of its stretch is decided by <see cref="TagMeaning"/>; empty stretches make nothing.</item>
/// <item>At the end the stack must be empty, and the text valid Unicode.</item>
/// </list>
/// </remarks>
internal sealed class HtmlParser
{
    private const string InvalidUnicode =
        "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units";

    private readonly Utf8Cursor input;
    private readonly TextBuffer output = new();
    private readonly Stack<OpenTag> open = new();
    private readonly List<MessageEntity> entities = [];
    private readonly List<string> dropped = [];

    private HtmlParser(string html) => input = new Utf8Cursor(Encoding.UTF8.GetBytes(html));

    /// <summary>The text and its entities.</summary>
    /// <exception cref="ParseException">Telegram would refuse it.</exception>
    public static FormattedText Parse(string html) => Parse(html, out _);

    /// <summary>The text, its entities, and the links that Telegram drops without a word.</summary>
    /// <exception cref="ParseException">Telegram would refuse it.</exception>
    public static FormattedText Parse(string html, out IReadOnlyList<string> droppedLinks)
    {
        var parser = new HtmlParser(html);
        droppedLinks = parser.dropped;
        return parser.Run();
    }

    private FormattedText Run()
    {
        while (!input.AtEnd)
        {
            if (input.Current == '&' && CharacterReference.TryRead(input, out var character))
            {
                output.AppendCharacter(character);
            }
            else if (input.Current != '<')
            {
                output.AppendByte(input.Take());
            }
            else if (input.Next == '/')
            {
                CloseTag();
            }
            else
            {
                open.Push(StartTagReader.Read(input, output));
            }
        }

        if (open.TryPeek(out var left))
        {
            throw new ParseException($"Can't find end tag corresponding to start tag \"{left.Name}\"");
        }

        return new FormattedText(
            output.ToText() ?? throw new ParseException(InvalidUnicode),
            EntityOrder.Sorted(entities.Select(WithoutLooseLanguage))
        );
    }

    private void CloseTag()
    {
        var begin = input.Position;
        if (!open.TryPeek(out var tag))
        {
            throw new ParseException($"Unexpected end tag at byte offset {begin}");
        }

        input.Skip(2);
        var name = AsciiCase.Lower(input.TakeWhile(c => !Utf8Cursor.IsSpace(c) && c != '>'));
        input.SkipSpaces();
        if (input.Current != '>')
        {
            throw new ParseException($"Unclosed end tag at byte offset {begin}");
        }

        input.Skip(1);
        if (name.Length > 0 && name != tag.Name)
        {
            throw new ParseException(
                $"Unmatched end tag at byte offset {begin}, expected \"</{tag.Name}>\", found \"</{name}>\""
            );
        }

        open.Pop();
        if (output.Length > tag.Offset)
        {
            TagMeaning.Apply(tag, output, entities, dropped);
        }
    }

    // A language is a listing's; inline code only carried it in case a <pre> would follow.
    private static MessageEntity WithoutLooseLanguage(MessageEntity entity) =>
        entity.Type == EntityTypes.Code ? entity with { Language = null } : entity;
}
