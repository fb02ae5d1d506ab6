using System.Globalization;
using System.Text.Json.Nodes;
using LocalTelegram.World;

namespace LocalTelegram.Control;

/// <summary>Shows what there is.</summary>
internal sealed class Looking(TelegramWorld world, Lookup lookup)
{
    public object State() =>
        new
        {
            People = world.People.Where(person => !person.Crowd).Select(PersonCards.Write).ToList(),
            Subscribers = world.People.Count(person => person.Crowd),
            Bots = world.Bots.Select(BotCards.Write).ToList(),
            Chats = world
                .Rooms.Where(room => room.Person is not { Crowd: true })
                .Select(room => RoomCards.Write(world, room))
                .ToList(),
        };

    public object Messages(string chat, string? bot)
    {
        var room = lookup.Room(chat);
        var partner = bot is null ? null : lookup.Bot(new ChatName(bot));
        return world
            .Transcripts.Of(room)
            .Where(conversation => partner is null || conversation.Bot is null || conversation.Bot == partner)
            .SelectMany(conversation => conversation.Entries)
            .OrderBy(entry => entry.Sequence)
            .Select(EntryJson.Write)
            .ToList();
    }

    /// <summary>What the bot offered; null fields until it has.</summary>
    public object InlineAnswer(string id) =>
        world.Queries.Find(id)?.InlineAnswer?.DeepClone().AsObject()
        ?? throw new ControlException(404, $"The inline query {id} has no answer yet.");

    /// <summary>What passed over the screen of who pressed.</summary>
    public object PressAnswer(string id) =>
        world.Queries.Find(id)?.PressAnswer?.DeepClone().AsObject()
        ?? throw new ControlException(404, $"The press {id} has no answer yet.");

    /// <summary>All of it, for people and for comparing.</summary>
    public object Snapshot() =>
        new
        {
            Date = world.Now,
            State = State(),
            Messages = world.Rooms.ToDictionary(
                room => room.Id.ToString(CultureInfo.InvariantCulture),
                room => Messages(room.Id.ToString(CultureInfo.InvariantCulture), null)
            ),
            Updates = world.Bots.ToDictionary(
                bot => bot.Id.ToString(CultureInfo.InvariantCulture),
                bot => bot.Updates.Waiting.Select(update => JsonNode.Parse(update.Json)).ToList()
            ),
        };

    public IResult Download(string path) =>
        (world.Files.Find(path) ?? world.Files.FindByPath(path)) is { } file
            // As a download: a page that somebody uploaded must not open as one of ours.
            ? Results.Bytes(file.Content, file.MimeType ?? "application/octet-stream", file.Name ?? "file")
            : throw new ControlException(404, $"There is no file {path}.");
}
