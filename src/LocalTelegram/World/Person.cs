using LocalTelegram.Wire;

namespace LocalTelegram.World;

/// <summary>Somebody with an account.</summary>
internal sealed class Person(User user)
{
    // Kept apart from the card and made late: of 100,000 subscribers hardly anybody ever blocks.
    private HashSet<Bot>? blocked;
    private HashSet<Bot>? started;

    public User User { get; set; } = user;

    public long Id => User.Id;

    /// <summary>One of many, made in one call: has started every bot and is counted rather than listed.</summary>
    public bool Crowd { get; init; }

    /// <summary>The account was deleted.</summary>
    public bool Deactivated { get; set; }

    public IEnumerable<Bot> BlockedBots => blocked ?? [];

    public bool HasStarted(Bot bot) => Crowd || (started?.Contains(bot) ?? false);

    public bool HasBlocked(Bot bot) => blocked?.Contains(bot) ?? false;

    public void Start(Bot bot) => (started ??= []).Add(bot);

    public void Block(Bot bot) => (blocked ??= []).Add(bot);

    public void Unblock(Bot bot) => blocked?.Remove(bot);
}
