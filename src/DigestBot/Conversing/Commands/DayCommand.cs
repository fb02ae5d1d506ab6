using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary><c>/day 2026-02-17</c>: a past day; without a date, a choice of days.</summary>
internal sealed class DayCommand(DigestStore digests, Calendar calendar, Answers answers) : ICommand
{
    public string Name => "day";

    public string Describe(Phrases phrases) => phrases.DayDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (question.Argument.Length == 0)
        {
            return [answers.ChoiceOfDays(question, Name)];
        }

        if (DayReader.Read(question.Argument, calendar.Today) is not { } day)
        {
            return [new TextMessage(question.Phrases.DayNotUnderstood(Name, question.Argument))];
        }

        if (digests.Find(day) is { } digest)
        {
            return await answers.DayAsync(question, digest, cancellation);
        }

        return digests.NearestDay(day) is { } nearest
            ?
            [
                new TextMessage(
                    question.Phrases.NoDigestOn(day, nearest),
                    Preview: null,
                    [
                        [Answers.DayButton(question, Name, nearest)],
                    ]
                ),
            ]
            : [new TextMessage(question.Phrases.NoDigestYet)];
    }
}
