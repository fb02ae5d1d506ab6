using DigestBot.Conversing.Reading;
using DigestBot.Messages;
using DigestBot.Storing.Days;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary><c>/latest</c>: the newest day.</summary>
internal sealed class LatestCommand(DigestStore digests, DayBrowser browser) : ICommand
{
    public string Name => "latest";

    public bool IsPersonal => true;

    public string Describe(Phrases phrases) => phrases.LatestDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation) =>
        digests.LatestUpTo(DateOnly.MaxValue) is { } latest
            ? await browser.OpenAsync(question, new FrontPlace(latest), cancellation)
            : [question.Tell(new TextMessage(question.Phrases.NoDigestYet))];
}
