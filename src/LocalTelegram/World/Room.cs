using LocalTelegram.Wire;

namespace LocalTelegram.World;

/// <summary>A chat: the private one of a person, or a group, supergroup or channel with members.</summary>
internal sealed class Room
{
    public const string Private = "private";
    public const string Group = "group";
    public const string Supergroup = "supergroup";
    public const string Channel = "channel";

    public required long Id { get; init; }
    public required string Type { get; init; }
    public required string Title { get; set; }
    public string? Username { get; set; }
    public string? Description { get; set; }
    public bool IsForum { get; set; }

    /// <summary>Whose private chat it is.</summary>
    public Person? Person { get; init; }

    /// <summary>What a bot is here that nothing else is said of.</summary>
    public string BotStatus { get; set; } = MemberStatus.Administrator;

    public Dictionary<long, string> Members { get; } = [];

    /// <summary>Topics by their thread id.</summary>
    public SortedDictionary<int, Topic> Topics { get; } = [];

    /// <summary>The supergroup that this group became.</summary>
    public Room? MigratedTo { get; set; }

    public bool Deleted { get; set; }

    /// <summary>How far each person has read, by user id.</summary>
    public Dictionary<long, int> ReadUpTo { get; } = [];

    public bool IsPrivate => Type == Private;

    /// <summary>The last message id given out, where the chat counts its own.</summary>
    public int LastMessageId { get; set; }

    public string StatusOf(long userId) => Members.GetValueOrDefault(userId, MemberStatus.Left);

    public string StatusOf(Bot bot) => Members.GetValueOrDefault(bot.Id, BotStatus);

    public Chat ToChat() =>
        IsPrivate
            ? new Chat
            {
                Id = Id,
                Type = Type,
                FirstName = Person!.User.FirstName,
                LastName = Person.User.LastName,
                Username = Person.User.Username,
            }
            : new Chat
            {
                Id = Id,
                Type = Type,
                Title = Title,
                Username = Username,
                IsForum = IsForum ? true : null,
            };
}

/// <summary>A topic of a forum.</summary>
/// <param name="ThreadId">The id of the message that opened it.</param>
/// <param name="Name">What stands above it.</param>
/// <param name="Closed">Whether only administrators may write.</param>
internal sealed record Topic(int ThreadId, string Name, bool Closed);
