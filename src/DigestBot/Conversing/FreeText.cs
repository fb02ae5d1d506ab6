using DigestBot.Conversing.Commands;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Publishing;

namespace DigestBot.Conversing;

/// <summary>What a person types in private without a command: a day, a story's id, or the name of a tag.</summary>
internal sealed class FreeText(Calendar calendar, DayCommand days, StoryCommand stories, TagCommand tags)
{
    public Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation) =>
        !question.Argument.Any(char.IsLetterOrDigit)
            ? Task.FromResult<IReadOnlyList<OutgoingMessage>>([new TextMessage(question.Phrases.HelpExamples)])
        : DayReader.Read(question.Argument, calendar.Today) is not null ? days.AnswerAsync(question, cancellation)
        : StoryId.TryParse(question.Argument, out _) ? stories.AnswerAsync(question, cancellation)
        : tags.AnswerAsync(question, cancellation);
}
