using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary><c>/unsubscribe</c>: ends a subscription at once; what was chosen is kept.</summary>
internal sealed class UnsubscribeCommand(Subscribers subscribers, SubscriptionDesk desk) : ICommand
{
    public string Name => "unsubscribe";

    public string Describe(Phrases phrases) => phrases.UnsubscribeDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (await desk.RefusalAsync(question, cancellation) is { } refusal)
        {
            return [refusal];
        }

        var phrases = question.Phrases;
        return
        [
            new TextMessage(
                await subscribers.UnsubscribeAsync(question.Chat) ? phrases.Unsubscribed : phrases.WasNotSubscribed,
                Preview: null,
                [
                    [new CallbackButton(phrases.SubscribeButton, "/subscribe")],
                ]
            ),
        ];
    }
}
