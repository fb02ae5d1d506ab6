using DigestBot.Messages;
using DigestBot.Telegram;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary><c>/help</c>: every command the person may use, from what the commands say of themselves.</summary>
internal sealed class HelpCommand(Lazy<CommandBook> book, Me me) : ICommand
{
    public string Name => "help";

    public bool IsPersonal => true;

    public string Describe(Phrases phrases) => phrases.HelpDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var links = await me.LinksAsync(cancellation);
        var lines = book
            .Value.For(question.AskerId)
            .Select(command => $"/{command.Name} · {command.Describe(question.Phrases)}");
        return
        [
            question.Tell(
                new TextMessage(
                    $"{question.Phrases.HelpHeading}\n\n{string.Join('\n', lines)}\n\n{question.Phrases.HelpExamples}"
                ),
                Answers.WayToPrivate(question, question.Phrases.AnsweredInPrivate, links.To(DeepLink.HelpParameter))
            ),
        ];
    }
}
