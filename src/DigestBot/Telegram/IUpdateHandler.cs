using Telegram.Bot.Types;

namespace DigestBot.Telegram;

/// <summary>Answers updates; Conversing does.</summary>
internal interface IUpdateHandler
{
    /// <summary>Answers one update. What it throws is logged, and the update left out.</summary>
    Task HandleAsync(Update update, CancellationToken cancellation);
}
