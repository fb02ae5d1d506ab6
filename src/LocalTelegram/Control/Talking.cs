using System.Text.Json.Nodes;
using LocalTelegram.Wire;
using LocalTelegram.World;

namespace LocalTelegram.Control;

/// <summary>Lets people speak, press and ask.</summary>
internal sealed class Talking(TelegramWorld world, Deeds deeds, Lookup lookup)
{
    public object Speak(NewMessage said)
    {
        var bot = lookup.Bot(said.Bot);
        var room = RoomNamed(said);
        var speaker = world.PersonOf(said.From ?? (room.IsPrivate ? room.Id : throw NobodySpeaks()));
        if (room.IsPrivate && speaker.Id != room.Id)
        {
            throw new ControlException(
                400,
                $"The private chat {room.Id} belongs to user {room.Id}, not to {speaker.Id}."
            );
        }

        var message = Content(said) with
        {
            MessageThreadId = said.MessageThreadId,
            IsTopicMessage = said.MessageThreadId is null ? null : true,
            ReplyToMessage = said.ReplyToMessageId is { } replied
                ? lookup.Entry(room, bot, replied).Message with
                {
                    ReplyToMessage = null,
                }
                : null,
        };
        return deeds.Speak(speaker, room, bot, message, SpokenAs(said, room, speaker), said.OldApp).Message;
    }

    public object Press(NewPress press)
    {
        var room = lookup.Room(press.ChatId.Value);
        var entry = press.EphemeralMessageId is { } ephemeral
            ? lookup.Ephemeral(room, ephemeral)
            : lookup.Entry(room, lookup.Bot(press.Bot), press.MessageId);
        var bot =
            entry.Author
            ?? throw new ControlException(400, $"Message {press.MessageId} has no buttons: a person wrote it.");
        return new { CallbackQueryId = deeds.Press(world.PersonOf(press.From), entry, bot, press.Data) };
    }

    public object AskInline(NewInlineQuery asked) =>
        new
        {
            InlineQueryId = deeds.AskInline(
                world.PersonOf(asked.From),
                lookup.Bot(asked.Bot),
                asked.Query ?? "",
                asked.Offset ?? "",
                asked.ChatType ?? "sender"
            ),
        };

    public object ChooseInline(NewInlineChoice choice)
    {
        var query =
            world.Queries.Find(choice.InlineQueryId)
            ?? throw new ControlException(404, $"There is no inline query {choice.InlineQueryId}.");
        var result = (query.InlineAnswer?["results"] as JsonArray)?.FirstOrDefault(offered =>
            offered?["id"]?.ToString() == choice.ResultId
        );
        return deeds
            .ChooseInline(
                world.PersonOf(query.PersonId),
                lookup.Room(choice.ChatId.Value),
                query.Bot,
                result as JsonObject ?? throw new ControlException(404, $"There is no result {choice.ResultId}."),
                choice.Query ?? ""
            )
            .Message;
    }

    // Only who leads a chat may speak as it (https://core.telegram.org/bots/api#message, sender_chat).
    private Room? SpokenAs(NewMessage said, Room room, Person speaker)
    {
        if (said.As is null)
        {
            return null;
        }

        var mask = lookup.Room(said.As.Value);
        if (room.IsPrivate || (mask != room && mask.Type != Room.Channel))
        {
            throw new ControlException(400, $"Nobody can speak as chat {mask.Id} here: name the group, or a channel.");
        }

        return MemberStatus.Leads(mask.StatusOf(speaker.Id))
            ? mask
            : throw new ControlException(400, $"User {speaker.Id} is no administrator of chat {mask.Id}.");
    }

    private Message Content(NewMessage said)
    {
        if (said.Document is not { } upload)
        {
            return string.IsNullOrWhiteSpace(said.Text)
                ? throw new ControlException(400, "Nothing is said: 'text' is empty.")
                : Deeds.Said(said.Text);
        }

        var file = world.Files.Add("documents", upload.FileName, upload.MimeType, upload.Content);
        var caption = said.Text is null ? Message.Draft : Deeds.Said(said.Text);
        return Message.Draft with
        {
            Document = new Document(file.Id, file.UniqueId, file.Name, file.MimeType, file.Content.Length),
            Caption = caption.Text,
            CaptionEntities = caption.Entities,
        };
    }

    // A private chat is made when its owner first speaks in it.
    private Room RoomNamed(NewMessage said) =>
        long.TryParse(said.ChatId.Value, out var id) && id > 0 && id == (said.From ?? id)
            ? world.FindRoom(world.PersonOf(id).Id)!
            : lookup.Room(said.ChatId.Value);

    private static ControlException NobodySpeaks() => new(400, "Say who speaks: 'from' is a user id.");
}
