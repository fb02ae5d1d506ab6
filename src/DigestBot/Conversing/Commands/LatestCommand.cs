using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary><c>/latest</c>: the newest day.</summary>
internal sealed class LatestCommand(DigestStore digests, Answers answers) : ICommand
{
    public string Name => "latest";

    public string Describe(Phrases phrases) => phrases.LatestDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation) =>
        digests.FindLatest() is { } digest
            ? await answers.DayAsync(question, digest, cancellation)
            : [new TextMessage(question.Phrases.NoDigestYet)];
}
