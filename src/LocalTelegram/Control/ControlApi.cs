using System.Globalization;
using System.Text.Json.Nodes;
using LocalTelegram.Api;
using LocalTelegram.Faults;
using LocalTelegram.Pacing;
using LocalTelegram.Wire;
using LocalTelegram.World;

namespace LocalTelegram.Control;

/// <summary>
/// The calls under <c>/local/</c> that play the people and look at what came of it. Scripts use them: their form stays.
/// </summary>
internal sealed class ControlApi(TelegramWorld world, Deeds deeds, Pacer pacer, FaultList faults)
{
    // The page lists people; a crowd is counted only.
    private const int MostSubscribers = 1_000_000;

    public object AddChat(NewChat wanted)
    {
        if (wanted.Type == Room.Private)
        {
            var person = world.AddPerson(new LocalPerson(wanted.Id, wanted.Title ?? "Somebody", wanted.Username));
            foreach (var bot in world.Bots)
            {
                person.Start(bot);
            }

            return Told(world.FindRoom(person.Id)!);
        }

        if (wanted.Type is not (Room.Group or Room.Supergroup or Room.Channel))
        {
            throw new ControlException(
                400,
                $"A chat of type '{wanted.Type}': use private, group, supergroup or channel."
            );
        }

        var room = world.AddRoom(
            new LocalChat(wanted.Type, wanted.Title ?? wanted.Type, wanted.Username?.TrimStart('@'), wanted.Id)
            {
                IsForum = wanted.IsForum,
                BotStatus = Status(wanted.BotStatus ?? MemberStatus.Administrator),
                Members = wanted.Members ?? [],
            }
        );
        room.Description = wanted.Description;
        return Told(room);
    }

    public object SetMembership(string chat, NewMembership wanted)
    {
        var room = FindRoom(chat);
        deeds.SetStatus(room, wanted.UserId, Status(wanted.Status));
        return RoomCards.Write(world, room);
    }

    public object AddPerson(NewPerson wanted)
    {
        var person = world.AddPerson(
            new LocalPerson(
                wanted.Id,
                wanted.FirstName ?? "Somebody",
                wanted.Username?.TrimStart('@'),
                wanted.LanguageCode
            )
        );
        person.User = person.User with { LastName = wanted.LastName };
        world.Journal.Tell("person", PersonCards.Write(person));
        return PersonCards.Write(person);
    }

    public object AddBot(NewBot wanted)
    {
        var token =
            BotToken.Parse(wanted.Token)
            ?? throw new ControlException(400, "This is no token: it needs a number, a colon and letters or digits.");
        var bot = world.BotOf(token);
        bot.User = bot.User with
        {
            Username = wanted.Username ?? bot.User.Username,
            FirstName = wanted.FirstName ?? bot.User.FirstName,
        };
        BotCards.Tell(world, bot);
        return BotCards.Write(bot);
    }

    public object Revoke(long botId)
    {
        var bot = world.FindBot(botId) ?? throw new ControlException(404, $"There is no bot {botId}.");
        bot.Revoked = true;
        BotCards.Tell(world, bot);
        return BotCards.Write(bot);
    }

    public object AddSubscribers(NewSubscribers wanted)
    {
        if (wanted.Count is < 1 or > MostSubscribers)
        {
            throw new ControlException(400, $"'count' is {wanted.Count}; allowed is 1 to {MostSubscribers}.");
        }

        long? first = null;
        for (var i = 0; i < wanted.Count; i++)
        {
            var person = world.AddPerson(new LocalPerson(wanted.FirstId + i, $"Subscriber {i + 1}"), crowd: true);
            first ??= person.Id;
        }

        return new { wanted.Count, FirstId = first };
    }

    public object Speak(NewMessage said)
    {
        var bot = FindBot(said.Bot);
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
                ? FindEntry(room, bot, replied).Message with
                {
                    ReplyToMessage = null,
                }
                : null,
        };
        return deeds.Speak(speaker, room, bot, message).Message;
    }

    public object Press(NewPress press)
    {
        var room = FindRoom(press.ChatId.Value);
        var entry = FindEntry(room, FindBot(press.Bot), press.MessageId);
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
                FindBot(asked.Bot),
                asked.Query ?? "",
                asked.Offset ?? "",
                asked.ChatType ?? "sender"
            ),
        };

    /// <summary>What the bot offered; null fields until it has.</summary>
    public object InlineAnswer(string id) =>
        world.Queries.Find(id)?.InlineAnswer?.DeepClone().AsObject()
        ?? throw new ControlException(404, $"The inline query {id} has no answer yet.");

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
                FindRoom(choice.ChatId.Value),
                query.Bot,
                result as JsonObject ?? throw new ControlException(404, $"There is no result {choice.ResultId}."),
                choice.Query ?? ""
            )
            .Message;
    }

    public object Messages(string chat, string? bot)
    {
        var room = FindRoom(chat);
        var partner = bot is null ? null : FindBot(new ChatName(bot));
        return world
            .Transcripts.Of(room)
            .Where(conversation => partner is null || conversation.Bot is null || conversation.Bot == partner)
            .SelectMany(conversation => conversation.Entries)
            .OrderBy(entry => entry.Sequence)
            .Select(EntryJson.Write)
            .ToList();
    }

    public object SetBlocked(long personId, bool blocked, string? bot)
    {
        var person = world.PersonOf(personId);
        deeds.SetBlocked(person, FindBot(bot is null ? null : new ChatName(bot)), blocked);
        return PersonCards.Write(person);
    }

    public object Deactivate(long personId)
    {
        var person = world.PersonOf(personId);
        person.Deactivated = true;
        return PersonCards.Write(person);
    }

    public object MarkRead(string chat, ReadMark mark)
    {
        var room = FindRoom(chat);
        room.ReadUpTo[mark.From] = mark.MessageId;
        return new { };
    }

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

    public object Reset()
    {
        world.Reset();
        pacer.Clear();
        faults.Clear();
        world.Journal.Tell("reset", new JsonObject());
        return new { };
    }

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

    public object OpenTopic(string chat, NewTopic wanted)
    {
        var room = FindRoom(chat);
        return room.IsForum
            ? new { MessageThreadId = deeds.OpenTopic(room, wanted.Name).ThreadId }
            : throw new ControlException(400, $"Chat {room.Id} is no forum: make it with 'is_forum': true.");
    }

    public object Migrate(string chat)
    {
        var room = FindRoom(chat);
        return room.Type == Room.Group && room.MigratedTo is null
            ? new { deeds.Migrate(room).Id }
            : throw new ControlException(400, $"Chat {room.Id} is no group that could become a supergroup.");
    }

    public IResult Download(string path) =>
        (world.Files.Find(path) ?? world.Files.FindByPath(path)) is { } file
            // As a download: a page that somebody uploaded must not open as one of ours.
            ? Results.Bytes(file.Content, file.MimeType ?? "application/octet-stream", file.Name ?? "file")
            : throw new ControlException(404, $"There is no file {path}.");

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

    private object Told(Room room)
    {
        world.Journal.Tell("chat", RoomCards.Write(world, room));
        return new { room.Id };
    }

    // A private chat is made when its owner first speaks in it.
    private Room RoomNamed(NewMessage said) =>
        long.TryParse(said.ChatId.Value, out var id) && id > 0 && id == (said.From ?? id)
            ? world.FindRoom(world.PersonOf(id).Id)!
            : FindRoom(said.ChatId.Value);

    private static ControlException NobodySpeaks() => new(400, "Say who speaks: 'from' is a user id.");

    private Room FindRoom(string chat) =>
        world.FindRoom(chat)
        ?? throw new ControlException(404, $"There is no chat {chat}: make it by POST /local/chats.");

    private Entry FindEntry(Room room, Bot bot, int messageId) =>
        world.Transcripts.Between(room, bot).Find(messageId)
        ?? throw new ControlException(404, $"There is no message {messageId} in chat {room.Id}.");

    private Bot FindBot(ChatName? name) =>
        name is null
            ? world.Bots.First()
            : world.Bots.FirstOrDefault(bot =>
                name.Value.TrimStart('@').Equals(bot.User.Username, StringComparison.OrdinalIgnoreCase)
                || name.Value == $"{bot.Id}"
            ) ?? throw new ControlException(404, $"There is no bot {name.Value}.");

    private static string Status(string status) =>
        MemberStatus.All.Contains(status)
            ? status
            : throw new ControlException(400, $"The status '{status}': use {string.Join(", ", MemberStatus.All)}.");
}
