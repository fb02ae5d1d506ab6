using DigestBot.Lifetime;
using DigestBot.Messages;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace DigestBot.Telegram;

/// <summary>Sends and edits, and says what became of it. It neither paces nor retries: Delivering does.</summary>
internal sealed class Gateway(BotClient client, GracePeriod grace)
{
    /// <summary>What ephemeral messages have, which are counted apart.</summary>
    private const int NoMessageId = 0;

    /// <summary>Sends a message, or does to one that stands what is to be done.</summary>
    /// <param name="silent">Whether it comes without a sound.</param>
    /// <param name="paid">Whether a message is paid for, where it goes beyond what is free; nothing else can be.</param>
    public async Task<Outcome> SendAsync(
        ChatAddress chat,
        OutgoingMessage message,
        bool silent,
        bool paid,
        CancellationToken cancellation
    ) =>
        message switch
        {
            Edit edit => OutcomeTranslation.OfRepeatable(
                await TryAsync(BotRequests.Edit(chat, edit.MessageId, edit.Content), _ => edit.MessageId, cancellation),
                edit.MessageId
            ),
            Deletion deletion => OutcomeTranslation.OfRepeatable(
                await TryAsync(BotRequests.Delete(chat, deletion.MessageId), _ => deletion.MessageId, cancellation),
                deletion.MessageId
            ),
            Pin pin => OutcomeTranslation.OfRepeatable(
                await TryAsync(BotRequests.Pin(chat, pin.MessageId), _ => pin.MessageId, cancellation),
                pin.MessageId
            ),
            WhisperEdit edit => OutcomeTranslation.OfRepeatable(
                await TryAsync(BotRequests.Edit(chat, edit), _ => NoMessageId, cancellation),
                NoMessageId
            ),
            _ => await TryAsync(BotRequests.Send(chat, message, silent, paid), sent => sent.Id, cancellation),
        };

    /// <summary>Finds out whether a message of the bot's is the one of that id, by an edit that would change nothing.</summary>
    public async Task<ProbeOutcome> ProbeAsync(
        ChatAddress chat,
        int messageId,
        OutgoingMessage message,
        CancellationToken cancellation
    ) =>
        await TryAsync(BotRequests.Probe(chat, messageId, message), edited => edited.Id, cancellation) switch
        {
            // An edit that went through has just given the message this very content.
            Outcome.Sent => new ProbeOutcome.ThisOne(),
            Outcome.Refused { Reason: var reason } => OutcomeTranslation.OfProbe(reason),
            var outcome => new ProbeOutcome.Hindered(outcome),
        };

    /// <summary>Ends the waiting mark on a pressed button, with a toast if there is something to say.</summary>
    public Task<Outcome> AnswerPressAsync(string callbackId, string? toast, CancellationToken cancellation) =>
        TryAsync(new AnswerCallbackQueryRequest { CallbackQueryId = callbackId, Text = toast }, _ => 0, cancellation);

    /// <summary>Offers something to who wrote the bot's name in a chat.</summary>
    public Task<Outcome> AnswerInlineAsync(string queryId, InlineAnswer answer, CancellationToken cancellation) =>
        TryAsync(InlineRequests.Answer(queryId, answer), _ => 0, cancellation);

    /// <summary>The chat behind a name or number.</summary>
    /// <exception cref="RequestException">It cannot be had.</exception>
    public Task<ChatFullInfo> GetChatAsync(ChatId chat, CancellationToken cancellation) =>
        client.CallAsync(new GetChatRequest { ChatId = chat }, cancellation);

    /// <summary>Fetches a file that somebody sent; Telegram gives bots at most 20 MB.</summary>
    /// <exception cref="RequestException">It cannot be had.</exception>
    public Task<byte[]> DownloadAsync(string fileId, CancellationToken cancellation) =>
        client.DownloadAsync(fileId, cancellation);

    /// <summary>Whether somebody administers a group.</summary>
    /// <exception cref="RequestException">Telegram cannot be reached.</exception>
    public async Task<bool> IsAdministratorAsync(long chat, long person, CancellationToken cancellation)
    {
        try
        {
            var member = await client.CallAsync(
                new GetChatMemberRequest { ChatId = chat, UserId = person },
                cancellation
            );
            return member.Status is ChatMemberStatus.Administrator or ChatMemberStatus.Creator;
        }
        catch (ApiRequestException error) when (error.ErrorCode == 400)
        {
            return false; // Telegram knows nobody of that number there
        }
    }

    private async Task<Outcome> TryAsync<T>(IRequest<T> request, Func<T, int> messageId, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, grace.Over);
        try
        {
            return new Outcome.Sent(messageId(await client.CallAsync(request, either.Token)));
        }
        catch (Exception error) when (error is RequestException or HttpRequestException or OperationCanceledException)
        {
            return OutcomeTranslation.Of(error);
        }
    }
}
