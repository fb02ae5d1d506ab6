using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LocalTelegram.Formatting;
using LocalTelegram.Wire;
using LocalTelegram.World;

namespace LocalTelegram.Api;

/// <summary>A text as a call brings it, with what Telegram would do to it without a word.</summary>
/// <param name="Text">As it will stand in the chat.</param>
/// <param name="Warnings">What was dropped.</param>
internal sealed record ReadText(FormattedText Text, IReadOnlyList<string> Warnings)
{
    /// <summary>The entities as a message holds them: null for none.</summary>
    public IReadOnlyList<MessageEntity>? Entities => Text.Entities.Count > 0 ? Text.Entities : null;
}

/// <summary>
/// Reads a text with its <c>parse_mode</c> or its entities (<see href="https://core.telegram.org/bots/api#formatting-options"/>).
/// </summary>
internal static class TextReader
{
    /// <param name="call">The call.</param>
    /// <param name="name">The parameter that holds the text.</param>
    /// <param name="entities">The parameter that holds entities, looked at where there is no parse mode.</param>
    /// <exception cref="ApiException">Telegram would refuse it.</exception>
    public static ReadText Read(Call call, string name, string entities) =>
        Read(
            call.World,
            call.Arguments.Text(name),
            call.Arguments.Text("parse_mode"),
            call.Arguments.Json(entities, "entities")
        );

    /// <summary>The same for a text that stands within an object, such as one of an album's captions.</summary>
    /// <param name="world">Who is known.</param>
    /// <param name="holder">The object; it may hold a <c>parse_mode</c>.</param>
    /// <param name="name">The field that holds the text.</param>
    /// <param name="entities">The field that holds entities.</param>
    /// <exception cref="ApiException">Telegram would refuse it.</exception>
    public static ReadText Read(TelegramWorld world, JsonObject holder, string name, string entities) =>
        Read(world, holder[name]?.ToString() ?? "", holder["parse_mode"]?.ToString() ?? "", holder[entities]);

    private static ReadText Read(TelegramWorld world, string given, string parseMode, JsonNode? entities)
    {
        if (Encoding.UTF8.GetByteCount(given) > Limits.MarkupBytes)
        {
            throw ApiException.BadRequest("text is too long");
        }

        IReadOnlyList<string> dropped = [];
        var parsed = parseMode.ToLowerInvariant() switch
        {
            "html" => ParseHtml(given, out dropped),
            "" or "none" => new FormattedText(given, GivenEntities(entities)),
            "markdown" or "markdownv2" => throw ApiException.BadRequest(
                "the local Telegram reads parse_mode HTML only; Markdown it does not know yet"
            ),
            _ => throw ApiException.BadRequest("unsupported parse_mode"),
        };
        var known = parsed with
        {
            Entities = [.. parsed.Entities.Select(entity => Introduce(world, entity)).OfType<MessageEntity>()],
        };
        var clean = EntityDetector.Detect(TextCleaner.Clean(known));
        var warnings = dropped
            .Select(link => $"The link to \"{link}\" is no link to Telegram and was dropped.")
            .ToList();
        return new ReadText(Capped(clean, warnings), warnings);
    }

    private static FormattedText ParseHtml(string html, out IReadOnlyList<string> dropped)
    {
        try
        {
            return HtmlParser.Parse(html, out dropped);
        }
        catch (ParseException wrong)
        {
            throw ApiException.BadRequest("can't parse entities: " + wrong.Message);
        }
    }

    private static List<MessageEntity> GivenEntities(JsonNode? given)
    {
        try
        {
            return given.Deserialize<List<MessageEntity>>(WireJson.Options) ?? [];
        }
        catch (JsonException)
        {
            throw ApiException.BadRequest("can't parse MessageEntity: Object expected");
        }
    }

    // A mention by id needs somebody whom the bot has met.
    private static MessageEntity? Introduce(TelegramWorld world, MessageEntity entity) =>
        entity.User is not { } mentioned ? entity
        : world.FindPerson(mentioned.Id) is { } person ? entity with { User = person.User }
        : null;

    // Telegram takes links, code and quotes first, and styles with what is left of the hundred; custom emoji are free.
    private static FormattedText Capped(FormattedText text, List<string> warnings)
    {
        var counted = text.Entities.Where(IsCounted).ToLookup(EntityKinds.IsStyle);
        var styles = EntityOrder.Sorted(StyleSplitter.Split(counted[true], []));
        var others = counted[false].ToList();
        var dropped = others.Count + styles.Count - Limits.Entities;
        if (dropped <= 0)
        {
            return text;
        }

        warnings.Add($"{dropped} entities beyond the {Limits.Entities} allowed were dropped.");
        var kept = others.Concat(styles).Take(Limits.Entities);
        return text with
        {
            Entities = EntityFixer.Fix([.. kept, .. text.Entities.Where(entity => !IsCounted(entity))]),
        };
    }

    // Telegram's servers find addresses, hashtags and the like by themselves.
    internal static bool IsCounted(MessageEntity entity) =>
        entity.Type
            is not (
                EntityTypes.CustomEmoji
                or EntityTypes.BotCommand
                or EntityTypes.Cashtag
                or EntityTypes.Email
                or EntityTypes.Hashtag
                or EntityTypes.Mention
                or EntityTypes.Url
            );
}
