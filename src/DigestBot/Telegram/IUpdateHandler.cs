using DigestBot.Messages;
using Telegram.Bot.Types;

namespace DigestBot.Telegram;

/// <summary>Answers updates; Conversing does.</summary>
internal interface IUpdateHandler
{
    /// <summary>What is to be answered. What it throws is logged, and the update left out.</summary>
    /// <returns>Null where there is nothing to say.</returns>
    Task<Answer?> AnswerAsync(Update update, CancellationToken cancellation);

    /// <summary>What is said to an update that could not be answered.</summary>
    /// <returns>Null where nobody waits for a word.</returns>
    Answer? ApologizeFor(Update update);

    /// <summary>What is said, once, to who asks more than can be answered.</summary>
    /// <returns>Null where others would read it.</returns>
    Answer? SlowDown(Update update);
}

/// <summary>What is said to an update, and where.</summary>
internal sealed record Answer(ChatAddress Chat, IReadOnlyList<OutgoingMessage> Messages);
