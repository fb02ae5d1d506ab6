using System.Globalization;
using DigestBot.Conversing;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing.Days;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Standings;
using DigestBot.Texts;

namespace DigestBot.Administering.Posting;

/// <summary>
/// <c>/retract 2026-02-17</c>: takes a day out of all chats and out of everything that is shown, after a question; a
/// button puts it back.
/// </summary>
/// <remarks>What is done in the chats is the <see cref="Corrector"/>'s, as with any day that is not what stands there.</remarks>
internal sealed class RetractCommand(
    DigestStore digests,
    StandingStore standings,
    Bookkeeper books,
    DigestBot.Publishing.Calendar calendar,
    Answers answers
) : ICommand
{
    private const string Command = "retract";
    private const string Yes = "yes";
    private const string No = "no";
    private const string Back = "back";

    public string Name => Command;

    public bool ForAdministrators => true;

    public string Describe(Phrases phrases) => phrases.RetractDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (question.Argument.Length == 0)
        {
            return [question.Tell(answers.ChoiceOfDays(question, Name))];
        }

        // What is typed is asked about first, whatever stands behind the date.
        var word = question.IsPress ? question.Argument.Split(' ')[^1] : "";
        var typed = word is Yes or No or Back ? question.Argument[..^word.Length].TrimEnd() : question.Argument;
        if (DayReader.Read(typed, calendar.Today) is not { } day)
        {
            return [question.Tell(new TextMessage(question.Phrases.DayNotUnderstood(Name, question.Argument)))];
        }

        return
        [
            question.Retell(
                word switch
                {
                    Yes => await RetractAsync(question.Phrases, day),
                    No => new TextMessage(question.Phrases.NotRetracted),
                    Back => await PutBackAsync(question.Phrases, day),
                    _ => Ask(question.Phrases, day),
                }
            ),
        ];
    }

    /// <summary>A day that was taken back, with a button that puts it back.</summary>
    public static TextMessage Retracted(Phrases phrases, DateOnly day) =>
        Page(phrases.RetractedBefore(day), [Button(phrases.PutBackButton, day, Back)]);

    private TextMessage Ask(Phrases phrases, DateOnly day) =>
        digests.Find(day) is { } digest
            ? Page(
                phrases.RetractConfirm(day, digest.Title, standings.CountOf(day)),
                [Button(phrases.RetractButton, day, Yes), Button(phrases.LeaveButton, day, No)]
            )
        : digests.FindRetracted(day) is not null ? Retracted(phrases, day)
        : new TextMessage(phrases.NothingToRetract(day));

    private async Task<TextMessage> RetractAsync(Phrases phrases, DateOnly day)
    {
        var chats = standings.CountOf(day);
        if (!await digests.RetractAsync(day))
        {
            return Ask(phrases, day);
        }

        await books.CancelDayAsync(day, "the digest was retracted");
        return Page(phrases.Retracting(day, chats), [Button(phrases.PutBackButton, day, Back)]);
    }

    private async Task<TextMessage> PutBackAsync(Phrases phrases, DateOnly day) =>
        await digests.PutBackAsync(day) is null ? Ask(phrases, day) : new TextMessage(phrases.PuttingBack(day));

    private static CallbackButton Button(string label, DateOnly day, string word) =>
        new(label, string.Create(CultureInfo.InvariantCulture, $"/{Command} {day:yyyyMMdd} {word}"));

    private static TextMessage Page(string text, IReadOnlyList<Button> buttons) => new(text, Preview: null, [buttons]);
}
