using DigestBot.Messages;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary><c>/settings</c>: the subscription in words, and how to change it.</summary>
internal sealed class SettingsCommand(SubscriptionDesk desk) : ICommand
{
    public string Name => "settings";

    public string Describe(Phrases phrases) => phrases.SettingsDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation) =>
        await desk.RefusalAsync(question, cancellation) is { } refusal
            ? [refusal]
            : [desk.Tell(question, desk.SubscriberOf(question))];
}
