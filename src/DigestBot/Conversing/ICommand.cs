using DigestBot.Messages;
using DigestBot.Texts;

namespace DigestBot.Conversing;

/// <summary>
/// Something a person can ask for: by typing <c>/name argument</c>, or by a button whose data says the same.
/// The menu and <c>/help</c> are made of what commands say of themselves.
/// </summary>
internal interface ICommand
{
    /// <summary>What is typed after the slash: 1 to 32 of a-z0-9_.</summary>
    string Name { get; }

    /// <summary>Whether only administrators may use it.</summary>
    bool ForAdministrators => false;

    /// <summary>Whether the menu and <c>/help</c> name it; what only buttons say is not named.</summary>
    bool IsListed => true;

    /// <summary>
    /// Whether it concerns the asker alone: then Telegram is told that in a group nobody else need see it, nor the answer
    /// (<see href="https://core.telegram.org/bots/api#ephemeral-messages-and-commands"/>).
    /// </summary>
    bool IsPersonal => false;

    /// <summary>What it does, in a few words: at most 256 characters.</summary>
    string Describe(Phrases phrases);

    Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation);
}
