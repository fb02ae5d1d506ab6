using DigestBot.Conversing.Choosing;
using DigestBot.Messages;
using DigestBot.Storing;
using DigestBot.Storing.Chats;
using DigestBot.Telegram;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary>
/// <c>/privacy</c>: what is kept of a person; <c>/privacy export</c> gives it to them as a file, and
/// <c>/privacy erase</c> forgets it after they have said so once more.
/// </summary>
internal sealed class PrivacyCommand(
    PersonalData data,
    OpenQuestions open,
    MenuChanges menus,
    StoringSettings settings,
    Me me,
    TimeProvider clock
) : ICommand
{
    private const string Export = "export";
    private const string Erase = "erase";
    private const string EraseForSure = "erase yes";

    public string Name => "privacy";

    public bool IsPersonal => true;

    public string Describe(Phrases phrases) => phrases.PrivacyDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var phrases = question.Phrases;
        if (!question.Chat.IsPrivate)
        {
            var way = (await me.LinksAsync(cancellation)).To(DeepLink.PrivacyParameter);
            return [question.Tell(Answers.WayToPrivate(question, phrases.PrivacyInPrivate, way))];
        }

        switch (question.Argument)
        {
            case Export:
                var kept = data.Of(question.Chat);
                return [PersonalExport.Of(question.Chat, kept, clock.GetUtcNow(), phrases.ExportCaption)];
            case Erase:
                return
                [
                    question.InPlace(
                        new TextMessage(
                            phrases.EraseForSure,
                            Preview: null,
                            [
                                [To(phrases.EraseNowButton, EraseForSure), To(phrases.BackButton, "")],
                            ]
                        )
                    ),
                ];
            case EraseForSure:
                await data.EraseAsync(question.Chat);
                open.Drop(question.Chat);
                menus.Note(question.Chat);
                return [question.InPlace(new TextMessage(phrases.Erased))];
            default:
                return
                [
                    question.InPlace(
                        new TextMessage(
                            phrases.WhatIsKept(settings.KeepDeliveries),
                            Preview: null,
                            [
                                [To(phrases.ExportButton, Export), To(phrases.EraseButton, Erase)],
                            ]
                        )
                    ),
                ];
        }
    }

    private CallbackButton To(string label, string argument) => new(label, $"/{Name} {argument}".TrimEnd());
}
