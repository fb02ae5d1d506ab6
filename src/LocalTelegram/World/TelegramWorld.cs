using System.Globalization;
using LocalTelegram.Api;
using LocalTelegram.Wire;
using Microsoft.Extensions.Options;

namespace LocalTelegram.World;

/// <summary>
/// Everything that is: people, chats, bots and what was said. In memory, and touched only under <see cref="Gate"/>;
/// what leaves it (messages, cards, updates) is immutable.
/// </summary>
internal sealed class TelegramWorld
{
    // Ids of the same magnitude as Telegram's, so that nobody's number types are spared.
    private const long FirstPersonId = 5_000_000_001;
    private const long FirstGroupId = -4_000_000_001;
    private const long FirstSupergroupId = -1_002_000_000_001;

    private readonly LocalTelegramOptions options;
    private readonly Dictionary<long, Person> people = [];
    private readonly Dictionary<long, Room> rooms = [];
    private readonly Dictionary<string, long> usernames = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<long, Bot> bots = [];
    private long nextPersonId;
    private long nextGroupId;
    private long nextSupergroupId;

    public TelegramWorld(IOptions<LocalTelegramOptions> options, TimeProvider clock, Journal journal)
    {
        this.options = options.Value;
        Clock = clock;
        Journal = journal;
        Random = new Random(this.options.Seed);
        Transcripts = new Transcripts(this.options.TranscriptCap);
        Files = new FileStore();
        Queries = new QueryLog();
        Reset();
    }

    /// <summary>Held by whoever reads or changes anything here.</summary>
    public Lock Gate { get; } = new();

    public TimeProvider Clock { get; }

    public Random Random { get; private set; }

    public Journal Journal { get; }

    public Transcripts Transcripts { get; }

    public FileStore Files { get; }

    public QueryLog Queries { get; }

    public IEnumerable<Person> People => people.Values;

    public IEnumerable<Room> Rooms => rooms.Values;

    public IEnumerable<Bot> Bots => bots.Values;

    /// <summary>Seconds since 1970.</summary>
    public long Now => Clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Back to the beginning: the options' people and chats, and nothing said.</summary>
    public void Reset()
    {
        people.Clear();
        rooms.Clear();
        usernames.Clear();
        foreach (var bot in bots.Values)
        {
            bot.Updates.Signal();
        }

        bots.Clear();
        Transcripts.Clear();
        Files.Clear();
        Queries.Clear();
        Random = new Random(options.Seed);
        nextPersonId = FirstPersonId;
        nextGroupId = FirstGroupId;
        nextSupergroupId = FirstSupergroupId;
        AddBot(BotToken.Parse(options.BotToken)!, options.BotUsername, options.BotName).Unclaimed = true;
        foreach (var person in options.World.People)
        {
            AddPerson(person);
        }

        foreach (var chat in options.World.Chats)
        {
            AddRoom(chat);
        }
    }

    public Bot? FindBot(long id) => bots.GetValueOrDefault(id);

    /// <summary>The bot that the token belongs to, made on first use.</summary>
    /// <exception cref="ApiException">The token has been revoked.</exception>
    public Bot BotOf(BotToken token)
    {
        if (!bots.TryGetValue(token.BotId, out var bot))
        {
            var free = bots.Values.FirstOrDefault(known => known.Unclaimed);
            var formerly = free?.Id;
            bot = free is null
                ? AddBot(token, $"{options.BotUsername}{bots.Count + 1}", options.BotName)
                : Claim(free, token);
            BotCards.Tell(this, bot, formerly);
        }

        bot.Unclaimed = false;
        return bot.Revoked ? throw ApiException.Unauthorized() : bot;
    }

    public Bot AddBot(BotToken token, string username, string name)
    {
        var bot = new Bot
        {
            User = new User
            {
                Id = token.BotId,
                IsBot = true,
                FirstName = name,
                Username = username,
            },
        };
        bots[bot.Id] = bot;
        usernames[username] = bot.Id;
        return bot;
    }

    public Person? FindPerson(long id) => people.GetValueOrDefault(id);

    /// <summary>The person with that id, made on first use.</summary>
    public Person PersonOf(long id) => FindPerson(id) ?? AddPerson(new LocalPerson(id, $"User {id}"));

    public Person AddPerson(LocalPerson wanted, bool crowd = false)
    {
        var id = wanted.Id ?? NextFreePersonId();
        var user = new User
        {
            Id = id,
            FirstName = wanted.FirstName,
            Username = wanted.Username,
            LanguageCode = wanted.LanguageCode,
        };
        if (FindPerson(id) is { } known)
        {
            known.User = user;
            return known;
        }

        var person = new Person(user) { Crowd = crowd };
        people[id] = person;
        if (wanted.Username is not null)
        {
            usernames[wanted.Username] = id;
        }

        return person;
    }

    public Room? FindRoom(long id) =>
        rooms.GetValueOrDefault(id) ?? (FindPerson(id) is { } person ? AddPrivateRoom(person) : null);

    /// <param name="chat">A number, or a username with its at sign.</param>
    public Room? FindRoom(string chat)
    {
        if (long.TryParse(chat, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
        {
            return FindRoom(id);
        }

        return chat.StartsWith('@') && usernames.TryGetValue(chat[1..], out id) ? FindRoom(id) : null;
    }

    public Room AddRoom(LocalChat wanted)
    {
        var room = new Room
        {
            Id = wanted.Id ?? (wanted.Type == Room.Group ? nextGroupId-- : nextSupergroupId--),
            Type = wanted.Type,
            Title = wanted.Title,
            Username = wanted.Username,
            IsForum = wanted.IsForum,
            BotStatus = wanted.BotStatus,
        };
        foreach (var (member, status) in wanted.Members)
        {
            room.Members[PersonOf(member).Id] = status;
        }

        rooms[room.Id] = room;
        if (room.Username is not null)
        {
            usernames[room.Username] = room.Id;
        }

        return room;
    }

    /// <summary>The group becomes a supergroup with a new id; who is in it stays in it.</summary>
    public Room Migrate(Room group)
    {
        var successor = AddRoom(
            new LocalChat(Room.Supergroup, group.Title, group.Username)
            {
                BotStatus = group.BotStatus,
                Members = group.Members.Where(member => !bots.ContainsKey(member.Key)).ToDictionary(),
            }
        );
        foreach (var bot in group.Members.Where(member => bots.ContainsKey(member.Key)))
        {
            successor.Members[bot.Key] = bot.Value;
        }

        group.MigratedTo = successor;
        return successor;
    }

    private Room AddPrivateRoom(Person person)
    {
        var room = new Room
        {
            Id = person.Id,
            Type = Room.Private,
            Title = person.User.FirstName,
            Person = person,
        };
        rooms[room.Id] = room;
        return room;
    }

    // The bot that people wrote to before any had called turns out to be this one.
    private Bot Claim(Bot free, BotToken token)
    {
        var formerly = free.Id;
        bots.Remove(formerly);
        free.User = free.User with { Id = token.BotId };
        bots[free.Id] = free;
        usernames[free.User.Username!] = free.Id;
        foreach (var room in rooms.Values)
        {
            if (room.Members.Remove(formerly, out var status))
            {
                room.Members[free.Id] = status;
            }
        }

        return free;
    }

    private long NextFreePersonId()
    {
        while (people.ContainsKey(nextPersonId))
        {
            nextPersonId++;
        }

        return nextPersonId++;
    }
}
