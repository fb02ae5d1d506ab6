using DigestBot.Delivering;
using DigestBot.Messages;
using DigestBot.Telegram;

namespace DigestBot.Conversing;

/// <summary>Sends the messages of an answer, in order, through the same door as everything else.</summary>
internal sealed class Replier(Gate gate, Gateway gateway, TimeProvider clock, ILogger<Replier> log)
{
    private const int Attempts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <exception cref="OperationCanceledException">The bot stops; the answer is given after the next start.</exception>
    public async Task SendAsync(
        ChatAddress chat,
        IReadOnlyList<OutgoingMessage> messages,
        CancellationToken cancellation
    )
    {
        foreach (var message in messages)
        {
            if (!await TrySendAsync(chat, message, cancellation))
            {
                return;
            }
        }
    }

    /// <returns>False where the chat is gone, so that the rest of the answer need not be tried.</returns>
    private async Task<bool> TrySendAsync(ChatAddress chat, OutgoingMessage message, CancellationToken cancellation)
    {
        for (var attempt = 1; ; )
        {
            Outcome outcome;
            using (var turn = await gate.EnterAsync(chat, Lane.Conversation, cancellation))
            {
                outcome = await gateway.SendAsync(chat, message, silent: false, CancellationToken.None);
                if (outcome is Outcome.RetryAfter retry)
                {
                    turn.Obey(retry.Wait);
                }
            }

            switch (outcome)
            {
                case Outcome.Sent:
                    return true;
                case Outcome.RetryAfter:
                    continue; // the gate waits as told
                case Outcome.Failed when attempt < Attempts:
                    await Task.Delay(Pause * attempt++, clock, cancellation);
                    continue;
                case Outcome.Migrated migrated:
                    chat = chat with { ChatId = migrated.ChatId };
                    continue;
                case Outcome.Gone or Outcome.Unauthorized:
                    log.ReplyNotSent(chat, outcome);
                    return false;
                default:
                    log.ReplyNotSent(chat, outcome); // refused, or unknown: said twice is worse than a question asked again
                    return true;
            }
        }
    }
}
