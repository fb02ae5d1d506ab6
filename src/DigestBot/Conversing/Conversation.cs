using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Telegram;
using DigestBot.Texts;
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
    Replier replier,
    ChatStore chats,
    Gateway gateway,
    Me me,
    ILogger<Conversation> log
) : IUpdateHandler
{
    public async Task HandleAsync(Update update, CancellationToken cancellation)
    {
        switch (update)
        {
            case { Message: { } message }:
                await HearAsync(message, cancellation);
                break;
            case { CallbackQuery: { Message: { } message, Data: { } data } press }:
                await FeelAsync(press, message, data, cancellation);
                break;
            case { MyChatMember: { } change }:
                await NoteAsync(change.Chat, null, reachable: IsIn(change.NewChatMember));
                break;
        }
    }

    private async Task HearAsync(Message message, CancellationToken cancellation)
    {
        // Text of the bot's own, or sent through another bot, is no request.
        if (message.Text is not { } text || message.From is { IsBot: true, Username: not "GroupAnonymousBot" })
        {
            return;
        }

        await NoteAsync(message.Chat, message.From, reachable: true);
        var question = new Question(
            text,
            new ChatAddress(message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null),
            message.From?.Id,
            LanguageOf(message.From)
        );
        await AnswerAsync(question, TypedCommand.Read(text), cancellation);
    }

    private async Task FeelAsync(CallbackQuery press, Message message, string data, CancellationToken cancellation)
    {
        await gateway.AnswerPressAsync(press.Id, toast: null, cancellation);
        var question = new Question(
            data,
            new ChatAddress(message.Chat.Id, message.IsTopicMessage ? message.MessageThreadId : null),
            press.From.Id,
            LanguageOf(press.From)
        );
        await AnswerAsync(question, TypedCommand.Read(data), cancellation);
    }

    private async Task AnswerAsync(Question question, TypedCommand? typed, CancellationToken cancellation)
    {
        if (typed is not null && !typed.IsFor((await me.LinksAsync(cancellation)).BotUsername))
        {
            return;
        }

        IReadOnlyList<OutgoingMessage> answer;
        try
        {
            answer = typed is null
                ? await AnswerPlainTextAsync(question, cancellation)
                : await AnswerCommandAsync(question with { Argument = typed.Argument }, typed, cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.AnswerFailed(error, typed?.Name);
            answer = [new TextMessage(question.Phrases.SomethingFailed)];
        }

        await replier.SendAsync(question.Chat, answer, cancellation);
    }

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
            ours ? [new TextMessage(question.Phrases.UnknownCommand)] : []
        );
    }

    private Task<IReadOnlyList<OutgoingMessage>> AnswerPlainTextAsync(
        Question question,
        CancellationToken cancellation
    ) =>
        question.Chat.IsPrivate
            ? freeText.AnswerAsync(question, cancellation)
            : Task.FromResult<IReadOnlyList<OutgoingMessage>>([]);

    private Task NoteAsync(Chat chat, User? person, bool reachable) =>
        chats.NoteAsync(
            new KnownChat(
                new ChatAddress(chat.Id),
                chat.Title ?? string.Join(' ', new[] { chat.FirstName, chat.LastName }.Where(name => name is not null)),
                chat.Type == ChatType.Private ? person?.LanguageCode : null,
                reachable
            )
        );

    private static bool IsIn(ChatMember member) =>
        member.Status is not (ChatMemberStatus.Left or ChatMemberStatus.Kicked);

    /// <summary>Chinese, unless Telegram says that the person reads another language.</summary>
    private static Language LanguageOf(User? person) =>
        person?.LanguageCode is { } code && !code.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
            ? Language.English
            : Language.Chinese;
}
