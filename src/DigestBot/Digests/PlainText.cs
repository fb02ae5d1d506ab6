using System.Text;

namespace DigestBot.Digests;

/// <summary>The words of a text without its formatting: what tags are matched in and searches find.</summary>
internal static class PlainText
{
    /// <summary>The text of a line; a picture counts with its description.</summary>
    public static string Of(IEnumerable<Inline> line)
    {
        var text = new StringBuilder();
        Append(text, line);
        return text.ToString();
    }

    /// <summary>The text of blocks, one line a paragraph, item, cell or code line.</summary>
    public static string Of(IEnumerable<Block> blocks)
    {
        var text = new StringBuilder();
        Append(text, blocks);
        return text.ToString();
    }

    /// <summary>The text of as many of the first blocks as make up a length.</summary>
    /// <param name="length">In UTF-16 units; the last block is whole.</param>
    public static string BeginningOf(IEnumerable<Block> blocks, int length)
    {
        var text = new StringBuilder();
        foreach (var block in blocks.TakeWhile(_ => text.Length < length))
        {
            Append(text, [block]);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    AppendLine(text, paragraph.Content);
                    break;
                case Subheading heading:
                    AppendLine(text, heading.Content);
                    break;
                case ListBlock list:
                    foreach (var item in list.Items)
                    {
                        Append(text, item);
                    }

                    break;
                case QuoteBlock quote:
                    Append(text, quote.Content);
                    break;
                case CodeBlock code:
                    text.Append(code.Code).Append('\n');
                    break;
                case TableBlock table:
                    foreach (var cell in table.Header.Concat(table.Rows.SelectMany(row => row)))
                    {
                        AppendLine(text, cell);
                    }

                    break;
            }
        }
    }

    private static void AppendLine(StringBuilder text, IEnumerable<Inline> line)
    {
        Append(text, line);
        text.Append('\n');
    }

    private static void Append(StringBuilder text, IEnumerable<Inline> line)
    {
        foreach (var inline in line)
        {
            switch (inline)
            {
                case Text plain:
                    text.Append(plain.Value);
                    break;
                case Strong strong:
                    Append(text, strong.Content);
                    break;
                case Emphasis emphasis:
                    Append(text, emphasis.Content);
                    break;
                case Strikethrough struck:
                    Append(text, struck.Content);
                    break;
                case CodeSpan code:
                    text.Append(code.Code);
                    break;
                case Link link:
                    Append(text, link.Content);
                    break;
                case Image image:
                    text.Append(image.Description);
                    break;
                case LineBreak:
                    text.Append('\n');
                    break;
            }
        }
    }
}
