using DigestBot.Messages;
using Telegram.Bot.Types;

namespace DigestBot.Conversing;

/// <summary>Answers who sends a file in private; Administering does.</summary>
internal interface IFileReader
{
    Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(
        Question question,
        Document document,
        CancellationToken cancellation
    );
}
