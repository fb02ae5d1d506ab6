using DigestBot.Conversing;
using DigestBot.Messages;
using DigestBot.Storing.Days;

namespace DigestBot.Administering.Posting;

/// <summary>What is said of a day that cannot be posted: it was taken back, and can be put back, or there is none.</summary>
internal sealed class AbsentDay(DigestStore digests, Answers answers)
{
    /// <param name="day">The day that was asked for; null for the newest.</param>
    /// <param name="command">What was asked, to be asked of another day.</param>
    public IReadOnlyList<OutgoingMessage> Tell(Question question, DateOnly? day, string command) =>
        day is { } asked && digests.FindRetracted(asked) is not null
            ? [question.Tell(RetractCommand.Retracted(question.Phrases, asked))]
            :
            [
                question.Tell(new TextMessage(question.Phrases.NothingToPublish(day))),
                question.Tell(answers.ChoiceOfDays(question, command)),
            ];
}
