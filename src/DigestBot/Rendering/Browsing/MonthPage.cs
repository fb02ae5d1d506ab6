using System.Globalization;
using DigestBot.Messages;
using DigestBot.Rendering.Markup;
using DigestBot.Texts;

namespace DigestBot.Rendering.Browsing;

/// <summary>A month as a keyboard: a button for each day, and those that have a digest marked.</summary>
internal sealed class MonthPage(RenderSettings settings)
{
    private const int DaysInWeek = 7;

    /// <summary>What stands where the month has no day; Telegram takes no empty label.</summary>
    private const string Blank = "·";

    private readonly Phrases _phrases = Phrases.In(settings.Language);

    public TextMessage Of(CalendarMonth month)
    {
        var place = new MonthPlace(month.First, Mine: settings.IsPersonal);
        return new TextMessage(
            $"<b>{Escaping.Text($"📅 {_phrases.Month(month.First)}")}</b>\n{_phrases.DaysInMonth(month.Days.Count)}",
            Preview: null,
            [
                .. Cells(month, place).Chunk(DaysInWeek).Select(week => week.ToList<Button>()),
                .. Keys.Row(To("‹ ", month.Earlier, "", _phrases.Month), To("", month.Later, " ›", _phrases.Month)),
                .. Keys.Row(
                    To("« ", month.YearBefore, "", date => _phrases.Year(date.Year)),
                    To("", month.YearAfter, " »", date => _phrases.Year(date.Year))
                ),
            ]
        );

        CallbackButton? To(string before, DateOnly? target, string after, Func<DateOnly, string> name) =>
            target is { } first ? Keys.To(before + name(first) + after, place with { Month = first }) : null;
    }

    /// <summary>Weeks begin on Monday.</summary>
    private IEnumerable<CallbackButton> Cells(CalendarMonth month, MonthPlace place)
    {
        var before = ((int)month.First.DayOfWeek + DaysInWeek - 1) % DaysInWeek;
        var days = DateTime.DaysInMonth(month.First.Year, month.First.Month);
        var after = (DaysInWeek - ((before + days) % DaysInWeek)) % DaysInWeek;
        return
        [
            .. Enumerable
                .Range(1, DaysInWeek)
                .Select(day => Keys.To(_phrases.WeekdayInitial((DayOfWeek)(day % DaysInWeek)), place)),
            .. Enumerable.Repeat(Keys.To(Blank, place), before),
            .. Enumerable.Range(1, days).Select(day => Day(month, place, day)),
            .. Enumerable.Repeat(Keys.To(Blank, place), after),
        ];
    }

    private static CallbackButton Day(CalendarMonth month, MonthPlace place, int day) =>
        month.Days.Contains(day)
            ? Keys.To(
                string.Create(CultureInfo.InvariantCulture, $"•{day}"),
                new FrontPlace(month.First.AddDays(day - 1), place.Mine)
            )
            : Keys.To(day.ToString(CultureInfo.InvariantCulture), place with { Empty = day });
}

/// <summary>A month, and where its arrows lead: to months that have a digest.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Days">The days of it that have a digest, from 1.</param>
/// <param name="Earlier">The first day of the month before with a digest; null where there is none.</param>
/// <param name="Later">The same after it.</param>
/// <param name="YearBefore">The same about a year before; null where the years go no further back.</param>
/// <param name="YearAfter">The same about a year after.</param>
internal sealed record CalendarMonth(
    DateOnly First,
    IReadOnlySet<int> Days,
    DateOnly? Earlier,
    DateOnly? Later,
    DateOnly? YearBefore,
    DateOnly? YearAfter
);
