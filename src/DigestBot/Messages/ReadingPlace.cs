using System.Globalization;
using System.Text.RegularExpressions;
using DigestBot.Digests;

namespace DigestBot.Messages;

/// <summary>
/// A place in the one message in which days are read, as the buttons that lead there name it. They must be understood
/// for years, so a form is never changed; a new one may be added.
/// </summary>
/// <param name="Mine">Whether of the day only what the chat wants is shown.</param>
/// <param name="Page">Which page of it, from 1.</param>
internal abstract partial record ReadingPlace(bool Mine, int Page)
{
    private protected const string MineWord = "mine";

    /// <summary>What the button says that leads there: at most 64 bytes.</summary>
    public string Data => new PagedArgument(Mine ? $"{Name} {MineWord}" : Name, Page).DataOf(Command);

    /// <summary>The command that it is read by.</summary>
    protected virtual string Command => "day";

    /// <summary>What follows the command, but for whose it is and the page.</summary>
    protected abstract string Name { get; }

    /// <summary>Reads what follows <c>/day</c>, as <see cref="Data"/> writes it.</summary>
    /// <returns>Null where it is no such place.</returns>
    public static ReadingPlace? Read(string argument)
    {
        var (text, page) = PagedArgument.Read(argument);
        if (Shape().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var mine = match.Groups["mine"].Success;
        var empty = match.Groups["empty"] is { Success: true } emptyDay ? Number(emptyDay) : (int?)null;
        if (match.Groups["month"] is { Success: true } month)
        {
            return Number(month) is var written && written % 100 is >= 1 and <= 12
                ? new MonthPlace(new DateOnly(written / 100, written % 100, 1), empty, mine)
                : null;
        }

        if (
            !DateOnly.TryParseExact(
                match.Groups["day"].ValueSpan,
                "yyyyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return null;
        }

        return match.Groups["what"].Value switch
        {
            "" => new FrontPlace(day, mine, page),
            NeighbourPlace.Earlier => new NeighbourPlace(day, IsLater: false, mine),
            NeighbourPlace.Later => new NeighbourPlace(day, IsLater: true, mine),
            WholePlace.Ask => new WholePlace(day, IsAgreed: false, mine),
            WholePlace.Send => new WholePlace(day, IsAgreed: true, mine),
            LeftOutPlace.Rest => new LeftOutPlace(day, page),
            var section => SectionKey.Parse(section) is { } key ? new SectionPlace(day, key, mine, page) : null,
        };
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        $@"^(?:(?<day>[12][0-9]{{7}})(?: (?<what>[0-9]{{1,4}}\.[a-z0-9]{{4}}|[a-z]{{4}}(?<!{MineWord})))?|(?<month>[12][0-9]{{5}})(?: (?<empty>[0-9]{{1,2}}))?)(?<mine> {MineWord})?$"
    )]
    private static partial Regex Shape();

    protected static string Written(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}

/// <summary>The front page of a day: <c>/day 20260217</c>.</summary>
internal sealed record FrontPlace(DateOnly Day, bool Mine = false, int Page = 1) : ReadingPlace(Mine, Page)
{
    protected override string Name => Written(Day);
}

/// <summary>
/// The day before or after one, whichever has a digest when the button is pressed: <c>/day 20260217 prev</c>,
/// <c>/day 20260217 next</c>.
/// </summary>
internal sealed record NeighbourPlace(DateOnly Day, bool IsLater, bool Mine = false) : ReadingPlace(Mine, Page: 1)
{
    public const string Earlier = "prev";
    public const string Later = "next";

    protected override string Name => $"{Written(Day)} {(IsLater ? Later : Earlier)}";
}

/// <summary>The whole day as messages of their own: asked for by <c>full</c>, agreed to by <c>send</c>.</summary>
internal sealed record WholePlace(DateOnly Day, bool IsAgreed, bool Mine = false) : ReadingPlace(Mine, Page: 1)
{
    public const string Ask = "full";
    public const string Send = "send";

    protected override string Name => $"{Written(Day)} {(IsAgreed ? Send : Ask)}";
}

/// <summary>The list of the stories of a day that the chat does not want: <c>/day 20260217 rest mine</c>.</summary>
internal sealed record LeftOutPlace(DateOnly Day, int Page = 1) : ReadingPlace(Mine: true, Page)
{
    public const string Rest = "rest";

    protected override string Name => $"{Written(Day)} {Rest}";
}

/// <summary>The list of a section's stories: <c>/day 20260217 2.k3x9</c>.</summary>
internal sealed record SectionPlace(DateOnly Day, SectionKey Section, bool Mine = false, int Page = 1)
    : ReadingPlace(Mine, Page)
{
    protected override string Name => $"{Written(Day)} {Section}";
}

/// <summary>
/// A month of days, <c>/day 202602</c>; or, of one of them that has no digest, that it has none: <c>/day 202602 3</c>.
/// </summary>
/// <param name="Month">Its first day.</param>
/// <param name="Empty">The day without a digest; null for the month.</param>
internal sealed record MonthPlace(DateOnly Month, int? Empty = null, bool Mine = false) : ReadingPlace(Mine, Page: 1)
{
    /// <summary>The month of a day.</summary>
    public static MonthPlace Of(DateOnly day, bool mine = false) =>
        new(new DateOnly(day.Year, day.Month, 1), Mine: mine);

    protected override string Name =>
        Month.ToString("yyyyMM", CultureInfo.InvariantCulture)
        + (Empty is { } day ? string.Create(CultureInfo.InvariantCulture, $" {day}") : "");
}

/// <summary>A story: <c>/story 20260217-a1b2c3</c>.</summary>
internal sealed record StoryPlace(StoryId Story, bool Mine = false, int Page = 1) : ReadingPlace(Mine, Page)
{
    protected override string Command => "story";

    protected override string Name => Story.ToString();

    /// <summary>Reads what follows <c>/story</c>, as a button says it or a person types it.</summary>
    /// <returns>Null where it names no story.</returns>
    public static new StoryPlace? Read(string argument)
    {
        var (text, page) = PagedArgument.Read(argument);
        var mine = text.EndsWith($" {MineWord}", StringComparison.Ordinal);
        return StoryId.TryParse(mine ? text[..^MineWord.Length] : text, out var id)
            ? new StoryPlace(id, mine, page)
            : null;
    }
}
