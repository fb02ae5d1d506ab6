using DigestBot.Messages;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary><c>/help</c>: every command the person may use, from what the commands say of themselves.</summary>
internal sealed class HelpCommand(Lazy<CommandBook> book) : ICommand
{
    public string Name => "help";

    public string Describe(Phrases phrases) => phrases.HelpDescription;

    public Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var lines = book
            .Value.For(question.AskerId)
            .Select(command => $"/{command.Name} · {command.Describe(question.Phrases)}");
        return Task.FromResult<IReadOnlyList<OutgoingMessage>>([
            new TextMessage(
                $"{question.Phrases.HelpHeading}\n\n{string.Join('\n', lines)}\n\n{question.Phrases.HelpExamples}"
            ),
        ]);
    }
}
