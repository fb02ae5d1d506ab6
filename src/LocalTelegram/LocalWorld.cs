namespace LocalTelegram;

/// <summary>Who and what is there before the first call.</summary>
public sealed class LocalWorld
{
    /// <summary>The people; the first is whom the page speaks for when it opens.</summary>
    public IList<LocalPerson> People { get; } = [];

    /// <summary>The groups and channels.</summary>
    public IList<LocalChat> Chats { get; } = [];

    /// <summary>
    /// Adds three people, a group with all of them and a channel, for who only wants to look round: an administrator, a
    /// member, and a subscriber who is in no group.
    /// </summary>
    public void Furnish()
    {
        var administrator = new LocalPerson(5_000_000_001, "林清", "lin_qing", "zh-hans");
        var member = new LocalPerson(5_000_000_002, "Maya", "maya_reads", "en");
        People.Add(administrator);
        People.Add(member);
        People.Add(new LocalPerson(5_000_000_003, "周舟", "zhou_zhou", "zh-hans"));
        var members = new Dictionary<long, string>
        {
            [administrator.Id!.Value] = "creator",
            [member.Id!.Value] = "member",
        };
        Chats.Add(new LocalChat("supergroup", "Local group", "local_group") { Members = members });
        Chats.Add(new LocalChat("channel", "Local channel", "local_channel") { Members = members });
    }
}

/// <summary>Somebody with an account.</summary>
/// <param name="Id">The user id, also the id of the private chat; null to have one chosen.</param>
/// <param name="FirstName">The name.</param>
/// <param name="Username">Without the at sign; null for none.</param>
/// <param name="LanguageCode">The language of the app, such as <c>zh-hans</c>; null for none.</param>
public sealed record LocalPerson(long? Id, string FirstName, string? Username = null, string? LanguageCode = null);

/// <summary>A chat that is not private.</summary>
/// <param name="Type">One of group, supergroup and channel.</param>
/// <param name="Title">The name above it.</param>
/// <param name="Username">Without the at sign; null for a chat that has none.</param>
/// <param name="Id">Below zero; null to have one chosen.</param>
public sealed record LocalChat(string Type, string Title, string? Username = null, long? Id = null)
{
    /// <summary>Whether it has topics.</summary>
    public bool IsForum { get; init; }

    /// <summary>What the bots are in it: administrator, member, left or kicked.</summary>
    public string BotStatus { get; init; } = "administrator";

    /// <summary>Who belongs to it: user ids with their status (creator, administrator, member, left, kicked).</summary>
    public IReadOnlyDictionary<long, string> Members { get; init; } = new Dictionary<long, string>();
}
