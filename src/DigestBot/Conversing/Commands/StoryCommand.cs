using DigestBot.Conversing.Reading;
using DigestBot.Messages;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary><c>/story 20260217-a1b2c3</c>: one story, whole.</summary>
internal sealed class StoryCommand(DayBrowser browser) : ICommand
{
    public string Name => "story";

    public bool IsPersonal => true;

    public string Describe(Phrases phrases) => phrases.StoryDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation) =>
        StoryPlace.Read(question.Argument) is { } place
            ? await browser.OpenAsync(question, place, cancellation)
            : [question.Tell(new TextMessage(question.Phrases.StoryNotUnderstood(question.Argument)))];
}
