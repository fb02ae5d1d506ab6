using System.Text.Json.Nodes;
using LocalTelegram.Api;
using LocalTelegram.Faults;
using LocalTelegram.Pacing;
using LocalTelegram.World;

namespace LocalTelegram.Control;

/// <summary>Makes people, chats and bots, and changes them.</summary>
internal sealed class Furnishing(TelegramWorld world, Deeds deeds, Lookup lookup, Pacer pacer, FaultList faults)
{
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
        var room = lookup.Room(chat);
        deeds.SetStatus(room, wanted.UserId, Status(wanted.Status));
        return RoomCards.Write(world, room);
    }

    public object OpenTopic(string chat, NewTopic wanted)
    {
        var room = lookup.Room(chat);
        return room.IsForum
            ? new { MessageThreadId = deeds.OpenTopic(room, wanted.Name).ThreadId }
            : throw new ControlException(400, $"Chat {room.Id} is no forum: make it with 'is_forum': true.");
    }

    public object Migrate(string chat)
    {
        var room = lookup.Room(chat);
        return room.Type == Room.Group && room.MigratedTo is null
            ? new { deeds.Migrate(room).Id }
            : throw new ControlException(400, $"Chat {room.Id} is no group that could become a supergroup.");
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

    public object SetBlocked(long personId, bool blocked, string? bot)
    {
        var person = world.PersonOf(personId);
        deeds.SetBlocked(person, lookup.Bot(bot is null ? null : new ChatName(bot)), blocked);
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
        var room = lookup.Room(chat);
        room.ReadUpTo[mark.From] = mark.MessageId;
        return new { };
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

    public object Reset()
    {
        world.Reset();
        pacer.Clear();
        faults.Clear();
        world.Journal.Tell("reset", new JsonObject());
        return new { };
    }

    private object Told(Room room)
    {
        world.Journal.Tell("chat", RoomCards.Write(world, room));
        return new { room.Id };
    }

    private static string Status(string status) =>
        MemberStatus.All.Contains(status)
            ? status
            : throw new ControlException(400, $"The status '{status}': use {string.Join(", ", MemberStatus.All)}.");
}
