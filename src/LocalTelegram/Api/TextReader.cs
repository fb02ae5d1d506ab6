using System.Text;
using System.Text.Json;
using LocalTelegram.Formatting;
using LocalTelegram.Wire;
using LocalTelegram.World;

namespace LocalTelegram.Api;

/// <summary>A text as a call brings it, with what Telegram would do to it without a word.</summary>
/// <param name="Text">As it will stand in the chat.</param>
/// <param name="Warnings">What was dropped.</param>
internal sealed record ReadText(FormattedText Text, IReadOnlyList<string> Warnings);

/// <summary>
/// Reads a text with its <c>parse_mode</c> or its entities (<see href="https://core.telegram.org/bots/api#formatting-options"/>).
/// </summary>
internal static class TextReader
{
    private static readonly HashSet<string> Uncounted =
    [
        EntityTypes.Bold,
        EntityTypes.Italic,
        EntityTypes.Underline,
        EntityTypes.Strikethrough,
        EntityTypes.Spoiler,
    ];

    /// <param name="call">The call.</param>
    /// <param name="name">The parameter that holds the text.</param>
    /// <param name="entities">The parameter that holds entities, looked at where there is no parse mode.</param>
    /// <exception cref="ApiException">Telegram would refuse it.</exception>
    public static ReadText Read(Call call, string name, string entities)
    {
        var given = call.Arguments.Text(name);
        if (Encoding.UTF8.GetByteCount(given) > Limits.MarkupBytes)
        {
            throw ApiException.BadRequest("text is too long");
        }

        IReadOnlyList<string> dropped = [];
        var parsed = call.Arguments.Text("parse_mode").ToLowerInvariant() switch
        {
            "html" => ParseHtml(given, out dropped),
            "" or "none" => new FormattedText(given, GivenEntities(call, entities)),
            _ => throw ApiException.BadRequest("unsupported parse_mode"),
        };
        var known = parsed with
        {
            Entities = [.. parsed.Entities.Select(entity => Introduce(call.World, entity)).OfType<MessageEntity>()],
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

    private static List<MessageEntity> GivenEntities(Call call, string name)
    {
        try
        {
            return call.Arguments.Json(name, "entities").Deserialize<List<MessageEntity>>(WireJson.Options) ?? [];
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

    private static FormattedText Capped(FormattedText text, List<string> warnings)
    {
        var counted = 0;
        var kept = text
            .Entities.Where(entity => Uncounted.Contains(entity.Type) || ++counted <= Limits.Entities)
            .ToList();
        if (kept.Count < text.Entities.Count)
        {
            warnings.Add(
                $"{text.Entities.Count - kept.Count} entities beyond the {Limits.Entities} allowed were dropped."
            );
        }

        return text with
        {
            Entities = kept,
        };
    }
}
