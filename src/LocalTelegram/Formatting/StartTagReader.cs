namespace LocalTelegram.Formatting;

/// <summary>Reads one opening tag, from its less-than sign to its greater-than sign.</summary>
internal static class StartTagReader
{
    private static readonly HashSet<string> Known =
    [
        "a",
        "b",
        "strong",
        "i",
        "em",
        "s",
        "strike",
        "del",
        "u",
        "ins",
        "tg-spoiler",
        "tg-emoji",
        "tg-time",
        "span",
        "pre",
        "code",
        "blockquote",
    ];

    /// <exception cref="ParseException">The tag is unknown or malformed.</exception>
    public static OpenTag Read(Utf8Cursor input, TextBuffer output)
    {
        var begin = input.Position;
        input.Skip(1);
        var name = AsciiCase.Lower(input.TakeWhile(c => !Utf8Cursor.IsSpace(c) && c != '>'));
        if (input.Current == '\0')
        {
            throw new ParseException($"Unclosed start tag at byte offset {begin}");
        }

        if (!Known.Contains(name))
        {
            throw new ParseException($"Unsupported start tag \"{name}\" at byte offset {begin}");
        }

        var tag = new OpenTag(name, "", "", output.Length, output.ByteLength);
        while (true)
        {
            input.SkipSpaces();
            if (input.Current == '>')
            {
                break;
            }

            tag = WithAttribute(tag, ReadAttributeName(input, name, begin), ReadAttributeValue(input, name, begin));
        }

        input.Skip(1);
        if (name == "span" && tag.Argument != "spoiler")
        {
            throw new ParseException($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {begin}");
        }

        return tag;
    }

    private static string ReadAttributeName(Utf8Cursor input, string tag, int begin)
    {
        var name = input.TakeWhile(c => !Utf8Cursor.IsSpace(c) && c is not ('=' or '>' or '/' or '"' or '\''));
        return name.Length > 0
            ? name
            : throw new ParseException($"Empty attribute name in the tag \"{tag}\" at byte offset {begin}");
    }

    // Null for an attribute that stands alone.
    private static string? ReadAttributeValue(Utf8Cursor input, string tag, int begin)
    {
        input.SkipSpaces();
        var given = input.Current == '=';
        if (given)
        {
            input.Skip(1);
            input.SkipSpaces();
        }

        if (input.Current == '\0')
        {
            throw new ParseException($"Unclosed start tag \"{tag}\" at byte offset {begin}");
        }

        if (!given)
        {
            return null;
        }

        var value = input.Current is '\'' or '"' ? ReadQuoted(input) : ReadToken(input);
        return input.Current != '\0' ? value : throw new ParseException($"Unclosed start tag at byte offset {begin}");
    }

    private static string ReadToken(Utf8Cursor input)
    {
        var begin = input.Position;
        var token = AsciiCase.Lower(input.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-'));
        return Utf8Cursor.IsSpace(input.Current) || input.Current == '>'
            ? token
            : throw new ParseException($"Unexpected end of name token at byte offset {begin}");
    }

    private static string ReadQuoted(Utf8Cursor input)
    {
        var quote = input.Current;
        input.Skip(1);
        var value = new TextBuffer();
        while (input.Current != quote && input.Current != '\0')
        {
            if (input.Current == '&' && CharacterReference.TryRead(input, out var character))
            {
                value.AppendCharacter(character);
            }
            else
            {
                value.AppendByte(input.Take());
            }
        }

        if (input.Current == quote)
        {
            input.Skip(1);
        }

        return value.TextFrom(0);
    }

    private static OpenTag WithAttribute(OpenTag tag, string name, string? value) =>
        (tag.Name, name, value) switch
        {
            ("blockquote", "expandable", _) => tag with { Argument = "expandable" },
            (_, _, null) => tag,
            ("a", "href", _) or ("tg-emoji", "emoji-id", _) or ("tg-time", "unix", _) => tag with { Argument = value },
            ("tg-time", "format", _) => tag with { Format = value },
            ("code", "class", _) when value.StartsWith("language-", StringComparison.Ordinal) => tag with
            {
                Argument = value["language-".Length..],
            },
            ("span", "class", _) when value.StartsWith("tg-", StringComparison.Ordinal) => tag with
            {
                Argument = value["tg-".Length..],
            },
            _ => tag,
        };
}
