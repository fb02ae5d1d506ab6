using System.Globalization;
using System.Text.Json.Nodes;
using LocalTelegram.Formatting;

namespace LocalTelegram.Rich;

/// <summary>Makes HTML into the Bot API's RichBlocks (<see href="https://core.telegram.org/bots/api#richblock"/>).</summary>
internal sealed class RichBlockWriter(RichTextWriter texts, RichMediaWriter media)
{
    /// <summary>The blocks; text that stands loose between them becomes paragraphs.</summary>
    public JsonArray Write(IEnumerable<RichNode> nodes)
    {
        var blocks = new JsonArray();
        var line = new List<RichNode>();
        foreach (var node in nodes)
        {
            if (RichTags.IsInline(node))
            {
                line.Add(node);
                continue;
            }

            Flush(line, blocks);
            blocks.Add((JsonNode)Block((RichElement)node));
        }

        Flush(line, blocks);
        return blocks;
    }

    private void Flush(List<RichNode> line, JsonArray blocks)
    {
        var text = texts.Write(line);
        if (!RichTextWriter.IsEmpty(text))
        {
            blocks.Add((JsonNode)new JsonObject { ["type"] = "paragraph", ["text"] = text });
        }

        line.Clear();
    }

    private JsonObject Block(RichElement element) =>
        element.Name switch
        {
            "p" => Text("paragraph", element),
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => With(
                Text("heading", element),
                "size",
                element.Name[1] - '0'
            ),
            "footer" => Text("footer", element),
            "hr" => new JsonObject { ["type"] = "divider" },
            "pre" => Listing(element),
            "a" => new JsonObject { ["type"] = "anchor", ["name"] = element["name"] },
            "tg-math-block" => new JsonObject
            {
                ["type"] = "mathematical_expression",
                ["expression"] = element.Words(),
            },
            "ul" or "ol" => List(element),
            "blockquote" => Quote(element),
            "aside" => Credited(Text("pullquote", element), element),
            "details" => Details(element),
            "table" => Table(element),
            "tg-button-row" => Buttons(element),
            "figure" => Figure(element),
            "tg-collage" or "tg-slideshow" => Gallery(element),
            "img" or "video" or "audio" or "tg-document" or "tg-map" => media.Write(element),
            _ => throw new ParseException($"Tag \"{element.Name}\" is not allowed here"),
        };

    private JsonObject Text(string type, RichElement element) =>
        new() { ["type"] = type, ["text"] = texts.Write(element.Without("cite")) };

    private static JsonObject Listing(RichElement element)
    {
        var code = element.Children is [RichElement { Name: "code" } only] ? only : null;
        var block = new JsonObject { ["type"] = "pre", ["text"] = RichTextWriter.Verbatim(code ?? element) };
        const string Prefix = "language-";
        if (code is not null && code["class"].StartsWith(Prefix, StringComparison.Ordinal))
        {
            block["language"] = code["class"][Prefix.Length..];
        }

        return block;
    }

    private JsonObject List(RichElement element)
    {
        var items = element.Children.OfType<RichElement>().Where(child => child.Name == "li").ToList();
        var next = LooseNumber.Int32(element["start"]) is > 0 and var start ? start : 1;
        return new JsonObject
        {
            ["type"] = "list",
            ["items"] = new JsonArray([
                .. items.Select(item =>
                    (JsonNode)(element.Name == "ol" ? Numbered(element, item, ref next) : Item(item))
                ),
            ]),
        };
    }

    private JsonObject Item(RichElement item)
    {
        var written = new JsonObject { ["label"] = "•", ["blocks"] = Write(item.Without("input")) };
        if (item.Child("input") is { } box)
        {
            written["has_checkbox"] = true;
            if (box.Has("checked"))
            {
                written["is_checked"] = true;
            }
        }

        return written;
    }

    private JsonObject Numbered(RichElement list, RichElement item, ref int next)
    {
        if (item.Has("value"))
        {
            next = LooseNumber.Int32(item["value"]);
        }

        var written = Item(item);
        written["label"] = next.ToString(CultureInfo.InvariantCulture) + ".";
        written["value"] = next;
        written["type"] =
            item.Has("type") ? item["type"]
            : list.Has("type") ? list["type"]
            : "1";
        next += list.Has("reversed") ? -1 : 1;
        return written;
    }

    private JsonObject Quote(RichElement element) =>
        Credited(
            element.Has("expandable")
                ? Text("expandable_blockquote", element)
                : new JsonObject { ["type"] = "blockquote", ["blocks"] = Write(element.Without("cite")) },
            element
        );

    private JsonObject Details(RichElement element)
    {
        var block = new JsonObject
        {
            ["type"] = "details",
            ["summary"] = texts.Write(element.Child("summary")?.Children ?? []),
            ["blocks"] = Write(element.Without("summary")),
        };
        return Flagged(block, element, "open", "is_open");
    }

    private JsonObject Table(RichElement element)
    {
        var rows = element.Children.OfType<RichElement>().Where(child => child.Name == "tr");
        var block = new JsonObject
        {
            ["type"] = "table",
            ["cells"] = new JsonArray([
                .. rows.Select(row => new JsonArray([.. row.Children.OfType<RichElement>().Select(Cell)])),
            ]),
        };
        if (element.Child("caption") is { } caption)
        {
            block["caption"] = texts.Write(caption.Children);
        }

        Flagged(block, element, "bordered", "is_bordered");
        Flagged(block, element, "striped", "is_striped");
        return Flagged(block, element, "compact", "is_compact");
    }

    private JsonNode Cell(RichElement element)
    {
        var cell = new JsonObject
        {
            ["text"] = texts.Write(element.Children),
            ["align"] =
                element.Has("align") ? element["align"]
                : element.Name == "th" ? "center"
                : "left",
            ["valign"] = element.Has("valign") ? element["valign"] : "middle",
        };
        foreach (var span in new[] { "colspan", "rowspan" })
        {
            if (LooseNumber.Int32(element[span]) is > 1 and var count)
            {
                cell[span] = count;
            }
        }

        if (element.Name == "th")
        {
            cell["is_header"] = true;
        }

        return cell;
    }

    private JsonObject Buttons(RichElement element)
    {
        var buttons = element.Children.OfType<RichElement>().Where(child => child.Name == "tg-button");
        var block = new JsonObject
        {
            ["type"] = "buttons",
            ["buttons"] = RichButtons.Row(buttons.Select(button => RichButtons.Write(button, texts))),
        };
        if (element.Has("align"))
        {
            block["align"] = element["align"];
        }

        return block;
    }

    private JsonObject Figure(RichElement element)
    {
        var shown =
            element.Children.OfType<RichElement>().FirstOrDefault(child => child.Name != "figcaption")
            ?? throw new ParseException("Tag \"figure\" must hold a medium");
        return Captioned(Block(shown), element);
    }

    private JsonObject Gallery(RichElement element) =>
        Captioned(
            new JsonObject
            {
                ["type"] = element.Name["tg-".Length..],
                ["blocks"] = Write(element.Without("figcaption")),
            },
            element
        );

    private JsonObject Captioned(JsonObject block, RichElement element)
    {
        if (element.Child("figcaption") is { } caption)
        {
            block["caption"] = Credited(new JsonObject { ["text"] = texts.Write(caption.Without("cite")) }, caption);
        }

        return block;
    }

    private JsonObject Credited(JsonObject block, RichElement element)
    {
        if (element.Child("cite") is { } credit)
        {
            block["credit"] = texts.Write(credit.Children);
        }

        return block;
    }

    private static JsonObject Flagged(JsonObject block, RichElement element, string attribute, string field)
    {
        if (element.Has(attribute))
        {
            block[field] = true;
        }

        return block;
    }

    private static JsonObject With(JsonObject holder, string name, int value)
    {
        holder[name] = value;
        return holder;
    }
}
