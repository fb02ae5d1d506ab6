using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LocalTelegram.Formatting;
using LocalTelegram.Wire;

namespace LocalTelegram.Rich;

/// <summary>Makes a line of HTML into the Bot API's RichText (<see href="https://core.telegram.org/bots/api#richtext"/>).</summary>
/// <param name="detects">Whether addresses, hashtags and the like are looked for in plain words.</param>
internal sealed partial class RichTextWriter(bool detects)
{
    /// <summary>The text: a string, one object, or an array of both.</summary>
    public JsonNode Write(IEnumerable<RichNode> nodes) => Joined(Parts(nodes, detects, keepsSpace: false), trims: true);

    /// <summary>Words as they stand, with every space and line.</summary>
    public static JsonNode Verbatim(RichElement element) => JsonValue.Create(element.Words().Trim('\n'));

    public static bool IsEmpty(JsonNode text) =>
        text is JsonArray { Count: 0 } || (text is JsonValue value && value.GetValue<string>().Length == 0);

    private List<JsonNode> Parts(IEnumerable<RichNode> nodes, bool detect, bool keepsSpace) =>
        [.. nodes.SelectMany(node => Part(node, detect, keepsSpace))];

    private IEnumerable<JsonNode> Part(RichNode node, bool detect, bool keepsSpace)
    {
        if (node is RichWords words)
        {
            var text = keepsSpace ? words.Text : Space().Replace(words.Text, " ");
            return detect ? Detected(text) : [JsonValue.Create(text)];
        }

        return [Inline((RichElement)node, detect)];
    }

    private JsonNode Inline(RichElement element, bool detect) =>
        element.Name switch
        {
            "br" => JsonValue.Create("\n"),
            "b" or "strong" => Styled("bold", element, detect),
            "i" or "em" => Styled("italic", element, detect),
            "u" or "ins" => Styled("underline", element, detect),
            "s" or "strike" or "del" => Styled("strikethrough", element, detect),
            "mark" => Styled("marked", element, detect),
            "sub" => Styled("subscript", element, detect),
            "sup" => Styled("superscript", element, detect),
            "tg-spoiler" => Styled("spoiler", element, detect),
            "code" => new JsonObject
            {
                ["type"] = "code",
                ["text"] = Joined(Parts(element.Children, false, true), false),
            },
            "tg-math" => new JsonObject { ["type"] = "mathematical_expression", ["expression"] = element.Words() },
            "tg-reference" => With(Styled("reference", element, detect), "name", element["name"]),
            "tg-emoji" => Emoji(element["emoji-id"], element.Words()),
            "img" => Emoji(element["src"].Split("id=")[^1], element["alt"]),
            "tg-time" => Moment(element, detect),
            "tg-button" => new JsonObject { ["type"] = "button", ["button"] = RichButtons.Write(element, this) },
            "a" => Link(element),
            _ => Joined(Parts(element.Children, detect, false), false),
        };

    private JsonObject Styled(string type, RichElement element, bool detect) =>
        new() { ["type"] = type, ["text"] = Joined(Parts(element.Children, detect, false), false) };

    private JsonNode Link(RichElement element)
    {
        if (RichTags.IsAnchorAlone(element))
        {
            return new JsonObject { ["type"] = "anchor", ["name"] = element["name"] };
        }

        var href = element["href"];
        var text = Joined(Parts(element.Children, false, false), false);
        if (href.StartsWith('#'))
        {
            return With(Typed("anchor_link", text), "anchor_name", href[1..]);
        }

        if (href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            return With(Typed("email_address", text), "email_address", href["mailto:".Length..]);
        }

        if (href.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
        {
            return With(Typed("phone_number", text), "phone_number", href["tel:".Length..]);
        }

        if (LinkAddress.MentionedUser(href) is { } user)
        {
            var mention = Typed("text_mention", text);
            mention["user"] = new JsonObject
            {
                ["id"] = user,
                ["is_bot"] = false,
                ["first_name"] = "",
            };
            return mention;
        }

        // A link that leads nowhere is dropped, its words stay.
        return LinkAddress.Normalise(href) is { } url ? With(Typed("url", text), "url", url) : text;
    }

    private JsonObject Moment(RichElement element, bool detect)
    {
        var moment = Styled("date_time", element, detect);
        moment["unix_time"] = LooseNumber.Int32(element["unix"]);
        moment["date_time_format"] =
            DateTimeFormat.Canonical(element["format"]) ?? throw new ParseException("Invalid date format used");
        return moment;
    }

    private static JsonObject Emoji(string id, string alternative) =>
        LooseNumber.Strict(id) is not (null or 0)
            ? new JsonObject
            {
                ["type"] = "custom_emoji",
                ["custom_emoji_id"] = id,
                ["alternative_text"] = alternative,
            }
            : throw new ParseException("Invalid custom emoji identifier specified");

    private static JsonObject Typed(string type, JsonNode text) => new() { ["type"] = type, ["text"] = text };

    private static JsonObject With(JsonObject holder, string name, string value)
    {
        holder[name] = value;
        return holder;
    }

    private static IEnumerable<JsonNode> Detected(string text)
    {
        var done = 0;
        foreach (var entity in EntityDetector.Detect(FormattedText.Plain(text)).Entities)
        {
            if (entity.Offset > done)
            {
                yield return JsonValue.Create(text[done..entity.Offset]);
            }

            done = entity.End();
            yield return Found(entity, text[entity.Offset..done]);
        }

        if (done < text.Length)
        {
            yield return JsonValue.Create(text[done..]);
        }
    }

    private static JsonObject Found(MessageEntity entity, string words)
    {
        var (type, field) = entity.Type switch
        {
            EntityTypes.Url => ("url", "url"),
            EntityTypes.Email => ("email_address", "email_address"),
            EntityTypes.Mention => ("mention", "username"),
            EntityTypes.Hashtag => ("hashtag", "hashtag"),
            _ => ("bot_command", "bot_command"),
        };
        return With(Typed(type, JsonValue.Create(words)), field, words);
    }

    // Neighbouring strings become one; blank space at both ends of a block goes.
    private static JsonNode Joined(List<JsonNode> parts, bool trims)
    {
        var joined = new List<JsonNode>();
        foreach (
            var part in parts.SelectMany(part =>
                part is JsonArray list ? list.Select(item => item!.DeepClone()) : [part]
            )
        )
        {
            if (part is JsonValue && joined is [.., JsonValue last])
            {
                joined[^1] = JsonValue.Create(last.GetValue<string>() + part.GetValue<string>());
            }
            else
            {
                joined.Add(part);
            }
        }

        if (trims)
        {
            Trim(joined);
        }

        return joined switch
        {
            [] => JsonValue.Create(""),
            [var only] => only,
            _ => new JsonArray([.. joined]),
        };
    }

    private static void Trim(List<JsonNode> parts)
    {
        if (parts is [JsonValue first, ..])
        {
            parts[0] = JsonValue.Create(first.GetValue<string>().TrimStart());
        }

        if (parts is [.., JsonValue last])
        {
            parts[^1] = JsonValue.Create(last.GetValue<string>().TrimEnd());
        }

        parts.RemoveAll(part => part is JsonValue value && value.GetValue<string>().Length == 0);
    }

    [GeneratedRegex("[ \\t\\r\\n]+")]
    private static partial Regex Space();
}
