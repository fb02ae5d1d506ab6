using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using DigestBot.Messages;
using DigestBot.Storing.Administration;

namespace DigestBot.Storing.Deliveries;

/// <summary>One thing to be delivered: a day's digest to the groups, or an answer to a person.</summary>
/// <param name="Id">Its name; the same thing has the same name, so it can be opened only once.</param>
/// <param name="Lane">Whether it goes before others.</param>
/// <param name="Parts">What each chat gets, in order.</param>
/// <param name="Day">The day whose digest it shows or corrects; null for an answer.</param>
/// <param name="Revision">Which text of that day.</param>
/// <param name="Slots">Which part of the day each part is; null where they are all of them, in order.</param>
/// <param name="UpdatedAt">The time of correction that the day's headline shows; null for none.</param>
/// <param name="Silent">Whether it comes without a sound.</param>
/// <param name="Pin">Whether the day's first message is to be pinned, once it stands.</param>
/// <param name="Presentation">How the day is shown.</param>
internal sealed partial record Campaign(
    string Id,
    Lane Lane,
    IReadOnlyList<OutgoingMessage> Parts,
    DateOnly? Day = null,
    int Revision = 0,
    IReadOnlyList<int>? Slots = null,
    DateTimeOffset? UpdatedAt = null,
    bool Silent = false,
    bool Pin = false,
    Presentation? Presentation = null
)
{
    /// <summary>With what the names of campaigns begin that bring a day to subscribers; then comes the day.</summary>
    public const string Rounds = "subscribers-";

    private const string Broadcasts = "broadcast-";
    private const string Correction = "-correction-";

    public Presentation Presentation { get; init; } = Presentation ?? new Presentation();

    /// <summary>The name of the campaign that posts a day to the groups.</summary>
    public static string NameOf(DateOnly day) => $"day-{day:O}";

    /// <summary>The name of the campaign that posts a day to the groups once more.</summary>
    /// <param name="step">Counts what was done with that day there.</param>
    public static string NameOfRepost(DateOnly day, int step) =>
        string.Create(CultureInfo.InvariantCulture, $"{NameOf(day)}-again-{step:D4}");

    /// <summary>The name of the campaign that posts an old day to the subscribed groups that see it the same way.</summary>
    public static string NameOfLatePost(DateOnly day, int revision, Presentation presentation, bool silent) =>
        $"late-{NameOfRound(day, revision, presentation, silent)}";

    /// <summary>The name of the campaign that answers an update; names sort in the order of the updates.</summary>
    public static string NameOfAnswer(long updateId) =>
        string.Create(CultureInfo.InvariantCulture, $"answer-{updateId:D12}");

    /// <summary>The name of the campaign that answers in another way; it sorts before what is left of the first.</summary>
    public static string NameOfOther(string answer) => $"{answer}-otherwise";

    /// <summary>The name of the campaign that tells an administrator of something.</summary>
    public static string NameOfNotice(Notice notice, DateTimeOffset at, ChatAddress chat) =>
        string.Create(CultureInfo.InvariantCulture, $"notice-{at.ToUnixTimeSeconds()}-{notice.About}-{chat}");

    /// <summary>The name of the campaign that brings a message of the administrators to many.</summary>
    public static string NameOfBroadcast(int id) => string.Create(CultureInfo.InvariantCulture, $"{Broadcasts}{id:D5}");

    /// <summary>Whether a campaign of that name brings a message of the administrators to many.</summary>
    public static bool IsBroadcast(string name) => name.StartsWith(Broadcasts, StringComparison.Ordinal);

    /// <summary>Which broadcast a campaign of that name brings; null where it brings none.</summary>
    public static int? BroadcastOf(string name) =>
        IsBroadcast(name) ? int.Parse(name.AsSpan(Broadcasts.Length), CultureInfo.InvariantCulture) : null;

    /// <summary>Which day a campaign of that name brings, corrects or posts once more; null where it is none's.</summary>
    public static DateOnly? DayOf(string name) =>
        OfADay().Match(name) is { Success: true } match
            ? DateOnly.ParseExact(match.Groups["day"].ValueSpan, "O", CultureInfo.InvariantCulture)
            : null;

    /// <summary>The name of the campaign that shows an administrator how far a broadcast is.</summary>
    public static string NameOfProgress(int id, ChatAddress chat) =>
        string.Create(CultureInfo.InvariantCulture, $"progress-{id:D5}-{chat}");

    /// <summary>The name of a campaign that brings that up to date.</summary>
    public static string NameOfProgress(int id, ChatAddress chat, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{NameOfProgress(id, chat)}-{at.ToUnixTimeMilliseconds()}");

    /// <summary>The name of the campaign that tells an administrator how a broadcast ended.</summary>
    public static string NameOfReport(int id, ChatAddress chat) =>
        string.Create(CultureInfo.InvariantCulture, $"report-{id:D5}-{chat}");

    /// <summary>The name of the campaign that brings a chat's posts of a day up to date.</summary>
    /// <param name="step">Counts the corrections of that day in that chat.</param>
    public static string NameOfCorrection(DateOnly day, ChatAddress chat, int step) =>
        string.Create(CultureInfo.InvariantCulture, $"day-{day:O}{Correction}{chat}-{step:D4}");

    /// <summary>Whether a campaign of that name brings a chat's posts up to date.</summary>
    public static bool IsCorrectionFor(string name, ChatAddress chat) =>
        name.Contains($"{Correction}{chat}-", StringComparison.Ordinal);

    /// <summary>
    /// The name of the campaign that brings a day to the subscribers who see it the same way, each at their hour.
    /// </summary>
    public static string NameOfRound(DateOnly day, int revision, Presentation presentation, bool silent)
    {
        var look = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(Row.Tree(presentation).AsString)).AsSpan(0, 8)
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Rounds}{day:O}-{revision:D4}-{look}{(silent ? "-silent" : "")}"
        );
    }

    /// <summary>Whether a campaign of that name brings a day to subscribers.</summary>
    public static bool IsRound(string name) => name.StartsWith(Rounds, StringComparison.Ordinal);

    /// <summary>Which part of the day a part is.</summary>
    public int SlotOf(int part) => Slots is null ? part : Slots[part];

    [GeneratedRegex(@"^(late-)?(day|subscribers)-(?<day>\d{4}-\d{2}-\d{2})", RegexOptions.ExplicitCapture)]
    private static partial Regex OfADay();
}
