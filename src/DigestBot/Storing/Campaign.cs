using DigestBot.Messages;

namespace DigestBot.Storing;

/// <summary>One thing to be delivered to many: for now, a day's digest.</summary>
/// <param name="Id">Its name; the same thing has the same name, so it can be opened only once.</param>
/// <param name="Day">The digest's day.</param>
/// <param name="Parts">What each chat gets, in order.</param>
/// <param name="Silent">Whether it comes without a sound.</param>
/// <param name="Pin">Whether the first part is pinned.</param>
internal sealed record Campaign(string Id, DateOnly Day, IReadOnlyList<OutgoingMessage> Parts, bool Silent, bool Pin)
{
    /// <summary>The name of the campaign that posts a day to the groups.</summary>
    public static string NameOf(DateOnly day) => $"day-{day:O}";
}
