using DigestBot.Conversing;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing.Days;
using DigestBot.Texts;
using Telegram.Bot.Exceptions;

namespace DigestBot.Administering.Posting;

/// <summary><c>/preview 2026-02-17</c>: a day as the group gets it, whether or not it stands there; without a date, the newest.</summary>
internal sealed class PreviewCommand(
    DigestStore digests,
    Publisher publisher,
    Calendar calendar,
    PublishingSettings settings,
    AbsentDay absent
) : ICommand
{
    public string Name => "preview";

    public bool ForAdministrators => true;

    public string Describe(Phrases phrases) => phrases.PreviewDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var day = question.Argument.Length == 0 ? null : DayReader.Read(question.Argument, calendar.Today);
        if (question.Argument.Length > 0 && day is null)
        {
            return [question.Tell(new TextMessage(question.Phrases.DayNotUnderstood(Name, question.Argument)))];
        }

        if ((day is null ? digests.FindLatest() : digests.Find(day.Value)) is not { } digest)
        {
            return absent.Tell(question, day, Name);
        }

        try
        {
            var whole = await publisher.RenderAsync(digest, cancellation);
            var figures = PublishPages.Figures(question.Phrases, digest, whole, question.Chat.IsPrivate);
            return question.Chat.IsPrivate ? [.. whole.Parts, figures] : [question.Tell(figures)];
        }
        catch (RequestException)
        {
            return [question.Tell(new TextMessage(question.Phrases.GroupUnreachable(settings.Group)))];
        }
    }
}
