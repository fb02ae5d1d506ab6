using DigestBot.Conversing.Reading;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing.Days;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary>
/// <c>/day 2026-02-17</c>: a past day; without a date, the latest month; and whatever the buttons say under the message
/// in which days are read.
/// </summary>
internal sealed class DayCommand(DigestStore digests, Calendar calendar, DayBrowser browser) : ICommand
{
    public string Name => "day";

    public bool IsPersonal => true;

    public string Describe(Phrases phrases) => phrases.DayDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation) =>
        PlaceOf(question.Argument) is { } place ? await browser.OpenAsync(question, place, cancellation)
        : question.Argument.Length == 0 ? [question.Tell(new TextMessage(question.Phrases.NoDigestYet))]
        : [question.Tell(new TextMessage(question.Phrases.DayNotUnderstood(Name, question.Argument)))];

    private ReadingPlace? PlaceOf(string argument) =>
        argument.Length == 0 ? LatestMonth()
        : ReadingPlace.Read(argument) is { } place ? place
        : DayReader.Read(argument, calendar.Today) is { } day ? new FrontPlace(day)
        : DayReader.ReadMonth(argument) is { } month ? new MonthPlace(month)
        : null;

    private MonthPlace? LatestMonth() =>
        digests.LatestUpTo(DateOnly.MaxValue) is { } latest ? MonthPlace.Of(latest) : null;
}
