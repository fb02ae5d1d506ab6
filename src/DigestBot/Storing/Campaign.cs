using System.Globalization;
using DigestBot.Messages;

namespace DigestBot.Storing;

/// <summary>One thing to be delivered: a day's digest to the groups, or an answer to a person.</summary>
/// <param name="Id">Its name; the same thing has the same name, so it can be opened only once.</param>
/// <param name="Lane">Whether it goes before others.</param>
/// <param name="Parts">What each chat gets, in order.</param>
/// <param name="Silent">Whether it comes without a sound.</param>
/// <param name="Pin">Whether the first part is pinned.</param>
internal sealed record Campaign(
    string Id,
    Lane Lane,
    IReadOnlyList<OutgoingMessage> Parts,
    bool Silent = false,
    bool Pin = false
)
{
    /// <summary>The name of the campaign that posts a day to the groups.</summary>
    public static string NameOf(DateOnly day) => $"day-{day:O}";

    /// <summary>The name of the campaign that answers an update; names sort in the order of the updates.</summary>
    public static string NameOfAnswer(long updateId) =>
        string.Create(CultureInfo.InvariantCulture, $"answer-{updateId:D12}");
}
