using LocalTelegram.Wire;

namespace LocalTelegram.Formatting;

/// <summary>What a tag makes of the stretch that it closes.</summary>
internal static class TagMeaning
{
    /// <summary>Adds the entity, if any, to those found so far, and a link that is dropped to those dropped.</summary>
    /// <exception cref="ParseException">The tag's argument is refused.</exception>
    public static void Apply(OpenTag tag, TextBuffer output, List<MessageEntity> found, List<string> dropped)
    {
        var length = output.Length - tag.Offset;
        switch (tag.Name)
        {
            case "a":
                Link(tag, length, output, found, dropped);
                break;
            case "pre":
            case "code":
                Code(tag, length, found);
                break;
            case "tg-emoji":
                Add(EntityTypes.CustomEmoji, entity => entity with { CustomEmojiId = EmojiId(tag.Argument) });
                break;
            case "tg-time":
                Moment(tag, length, found);
                break;
            default:
                Add(Style(tag));
                break;
        }

        void Add(string type, Func<MessageEntity, MessageEntity>? dress = null)
        {
            var entity = new MessageEntity(type, tag.Offset, length);
            found.Add(dress is null ? entity : dress(entity));
        }
    }

    private static string Style(OpenTag tag) =>
        tag.Name switch
        {
            "i" or "em" => EntityTypes.Italic,
            "b" or "strong" => EntityTypes.Bold,
            "s" or "strike" or "del" => EntityTypes.Strikethrough,
            "u" or "ins" => EntityTypes.Underline,
            "blockquote" => tag.Argument.Length > 0 ? EntityTypes.ExpandableBlockquote : EntityTypes.Blockquote,
            _ => EntityTypes.Spoiler,
        };

    private static void Link(
        OpenTag tag,
        int length,
        TextBuffer output,
        List<MessageEntity> found,
        List<string> dropped
    )
    {
        var address = tag.Argument.Length > 0 ? tag.Argument : output.TextFrom(tag.ByteOffset);
        if (LinkAddress.MentionedUser(address) is { } user)
        {
            found.Add(
                new MessageEntity(EntityTypes.TextMention, tag.Offset, length)
                {
                    User = new User { Id = user, FirstName = "" },
                }
            );
        }
        else if (LinkAddress.Normalise(address) is { } url)
        {
            found.Add(new MessageEntity(EntityTypes.TextLink, tag.Offset, length) { Url = url });
        }
        else
        {
            dropped.Add(address);
        }
    }

    // <pre> and <code class="language-x"> over the same stretch, whichever is outside, are one listing in x.
    private static void Code(OpenTag tag, int length, List<MessageEntity> found)
    {
        var language = tag.Argument.Length > 0 ? tag.Argument : null;
        var inner = found is [.., var last] && last.Offset == tag.Offset && last.Length == length ? last : null;
        var listing = (tag.Name, inner) switch
        {
            ("pre", { Type: EntityTypes.Code, Language: { } named }) => named,
            ("code", { Type: EntityTypes.Pre, Language: null }) => language,
            _ => null,
        };
        if (listing is not null)
        {
            found.RemoveAt(found.Count - 1);
        }

        var type = listing is null && tag.Name == "code" ? EntityTypes.Code : EntityTypes.Pre;
        found.Add(new MessageEntity(type, tag.Offset, length) { Language = listing ?? language });
    }

    private static void Moment(OpenTag tag, int length, List<MessageEntity> found)
    {
        var format = DateTimeFormat.Canonical(tag.Format) ?? throw new ParseException("Invalid date format used");
        if (LooseNumber.Int32(tag.Argument) is > 0 and var seconds)
        {
            found.Add(
                new MessageEntity(EntityTypes.DateTime, tag.Offset, length)
                {
                    UnixTime = seconds,
                    DateTimeFormat = format.Length > 0 ? format : null,
                }
            );
        }
    }

    private static string EmojiId(string argument) =>
        LooseNumber.Strict(argument) is not (null or 0)
            ? argument
            : throw new ParseException("Invalid custom emoji identifier specified");
}
