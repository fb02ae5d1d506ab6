using DigestBot.Conversing.Choosing;
using DigestBot.Conversing.Inline;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing.Deliveries;
using DigestBot.Telegram;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace DigestBot.Conversing;

/// <summary>
/// Understands updates and has them answered. Whatever is asked of the bot in private is answered; in groups it
/// answers what is meant for it and keeps silent otherwise.
/// </summary>
internal sealed class Conversation(
    CommandBook book,
    FreeText freeText,
    TypedAnswers typedAnswers,
    OpenQuestions open,
    InlineMode inline,
    IFileReader files,
    Membership membership,
    Bookkeeper books,
    Subscribers subscribers,
    Gateway gateway,
    Me me,
    ILogger<Conversation> log
) : IUpdateHandler
{
    public async Task<Answer?> AnswerAsync(Update update, CancellationToken cancellation)
    {
        switch (update)
        {
            case { Message: { MigrateToChatId: { } home } message }:
                await books.MoveAsync(new ChatAddress(message.Chat.Id), new ChatAddress(home));
                return null;
            case { Message: { } message }:
                return await HearAsync(message, cancellation);
            case { ChannelPost: { } post }:
                return await HearAsync(post, cancellation);
            case { CallbackQuery: { Message: { } message, Data: { } data } press }:
                return await HearPressAsync(press, Pressed(data, message, press), cancellation);
            case { InlineQuery: { } query }:
                await inline.AnswerAsync(query, cancellation);
                return null;
            case { MyChatMember: { } change }:
                return await membership.ChangeAsync(change);
            default:
                return null;
        }
    }

    public Answer? ApologizeFor(Update update) =>
        WaitingIn(update) is { } question ? Say(question, question.Phrases.SomethingFailed) : null;

    public Answer? SlowDown(Update update) =>
        WaitingIn(update) is { Chat.IsPrivate: true } question ? Say(question, question.Phrases.SlowDown) : null;

    /// <summary>What somebody waits for an answer to; null where nobody does.</summary>
    private Question? WaitingIn(Update update) =>
        update switch
        {
            { Message: { Text: { } text } message } when message.Chat.Type == ChatType.Private => Asked(
                text,
                message,
                message.From
            ),
            { CallbackQuery: { Message: { } message, Data: { } data } press } => Asked(data, message, press.From),
            _ => null,
        };

    private static Answer Say(Question question, string text) =>
        new(question.Chat, [question.Tell(new TextMessage(text))]);

    /// <summary>
    /// The press itself is answered last, so that the command can say something with it: once, and where that is lost
    /// nothing else is.
    /// </summary>
    private async Task<Answer?> HearPressAsync(CallbackQuery press, Question question, CancellationToken cancellation)
    {
        // What stands in somebody's private chat is for them alone to press.
        var answer =
            question.Chat.IsPrivate && question.Chat.ChatId != press.From.Id
                ? new Answer(question.Chat, [new Toast(question.Phrases.NotForYou)])
                : await AnswerAsync(question, cancellation);
        var toast = answer?.Messages.OfType<Toast>().FirstOrDefault();
        await gateway.AnswerPressAsync(press.Id, toast?.Text, cancellation);
        return answer is null
            ? null
            : answer with
            {
                Messages = [.. answer.Messages.Where(message => message is not Toast)],
            };
    }

    private async Task<Answer?> HearAsync(Message message, CancellationToken cancellation)
    {
        if (message is { Document: { } document, Chat.Type: ChatType.Private, From.IsBot: false })
        {
            await membership.NoteAsync(message.Chat, message.From, reachable: true);
            var sent = Asked("", message, message.From) with { Said = message };
            return new Answer(sent.Chat, await files.AnswerAsync(sent, document, cancellation));
        }

        // What a bot says, or a person by way of one, is no request; nor what Telegram carries over from a channel.
        if (
            message is not { Text: { } text, ViaBot: null, IsAutomaticForward: false }
            || message is { From.IsBot: true, SenderChat: null }
        )
        {
            return null;
        }

        await membership.NoteAsync(message.Chat, message.From, reachable: true);
        // Who speaks as the group, or in a channel, is one of its administrators, and Telegram does not say which.
        var asker = message.SenderChat?.Id == message.Chat.Id ? null : message.From;
        var question = Asked(text, message, asker) with { Said = message };
        return typedAnswers.CommandFor(question, await RepliedToAsync(message, cancellation)) is { } answer
            ? await AnswerAsync(question with { Argument = answer }, cancellation)
            : await AnswerAsync(question, cancellation);
    }

    /// <summary>The text of the bot's own message that a message replies to; null for none.</summary>
    private async Task<string?> RepliedToAsync(Message message, CancellationToken cancellation) =>
        message.ReplyToMessage is { From: { IsBot: true, Username: var author }, Text: { } text }
        && author == (await me.LinksAsync(cancellation)).BotUsername
            ? text
            : null;

    private async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var typed = TypedCommand.Read(question.Argument);
        if (typed is not null && !typed.IsFor((await me.LinksAsync(cancellation)).BotUsername))
        {
            return null;
        }

        open.Drop(question.Chat);

        try
        {
            var messages = typed is null
                ? await AnswerPlainTextAsync(question, cancellation)
                : await AnswerCommandAsync(question with { Argument = typed.Argument }, typed, cancellation);
            return new Answer(question.Chat, messages);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.AnswerFailed(error, typed?.Name);
            return Say(question, question.Phrases.SomethingFailed);
        }
    }

    private Question Asked(string text, Message message, User? asker)
    {
        var chat = new ChatAddress(message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null);
        return new Question(
            text,
            chat,
            asker?.Id,
            subscribers.LanguageOf(chat, asker?.LanguageCode),
            Listener: !chat.IsPrivate && asker is not null
                ? new Listener(asker.Id, Command: message.EphemeralMessageId)
                : null
        );
    }

    private Question Pressed(string data, Message message, CallbackQuery press)
    {
        var question = Asked(data, message, press.From);
        return question with
        {
            Pressed = message.EphemeralMessageId is null ? message.Id : null,
            PressedWhisper = message.EphemeralMessageId,
            Heading = HeadingOf(message),
            Listener = question.Listener is { } listener ? listener with { Press = press.Id, Command = null } : null,
        };
    }

    private static string? HeadingOf(Message message) =>
        message.Entities?.FirstOrDefault(entity => entity.Type == MessageEntityType.Bold) is { } bold
            ? message.Text?.Substring(bold.Offset, bold.Length)
            : null;

    private Task<IReadOnlyList<OutgoingMessage>> AnswerCommandAsync(
        Question question,
        TypedCommand typed,
        CancellationToken cancellation
    )
    {
        var command = book.Find(typed.Name);
        if (command is not null && book.MayUse(command, question.AskerId))
        {
            return command.AnswerAsync(question, cancellation);
        }

        // In a group an unknown command is another bot's, unless it names us; one that only administrators may use
        // is ours, and is always answered.
        var ours = question.Chat.IsPrivate || typed.Addressee is not null || command is not null;
        return Task.FromResult<IReadOnlyList<OutgoingMessage>>(
            question.IsPress
                ? [new Toast(command is null ? question.Phrases.UnknownCommand : question.Phrases.NotForYou)]
            : ours ? [question.Tell(new TextMessage(question.Phrases.UnknownCommand))]
            : []
        );
    }

    private Task<IReadOnlyList<OutgoingMessage>> AnswerPlainTextAsync(
        Question question,
        CancellationToken cancellation
    ) =>
        question.Chat.IsPrivate
            ? freeText.AnswerAsync(question, cancellation)
            : Task.FromResult<IReadOnlyList<OutgoingMessage>>([]);
}
