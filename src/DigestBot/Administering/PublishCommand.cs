using DigestBot.Conversing;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing;
using DigestBot.Texts;
using Telegram.Bot.Exceptions;

namespace DigestBot.Administering;

/// <summary><c>/publish 2026-02-17</c>: posts a day to the group; without a date, the newest.</summary>
internal sealed class PublishCommand(
    DigestStore digests,
    Ledger ledger,
    Bookkeeper books,
    Publisher publisher,
    Calendar calendar,
    PublishingSettings settings,
    Answers answers
) : ICommand
{
    public string Name => "publish";

    public bool ForAdministrators => true;

    public string Describe(Phrases phrases) => phrases.PublishDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var day = question.Argument.Length == 0 ? null : DayReader.Read(question.Argument, calendar.Today);
        if (question.Argument.Length > 0 && day is null)
        {
            return [new TextMessage(question.Phrases.DayNotUnderstood(Name, question.Argument))];
        }

        if ((day is null ? digests.FindLatest() : digests.Find(day.Value)) is not { } digest)
        {
            return [new TextMessage(question.Phrases.NothingToPublish(day)), answers.ChoiceOfDays(question, Name)];
        }

        try
        {
            var published = await publisher.PublishAsync(digest, cancellation);
            return [new TextMessage(await SayAsync(question.Phrases, digest.Date, published))];
        }
        catch (RequestException)
        {
            return [new TextMessage(question.Phrases.GroupUnreachable(settings.Group))];
        }
    }

    private async Task<string> SayAsync(Phrases phrases, DateOnly day, Published published)
    {
        var campaign = published.Campaign;
        if (published.Opened)
        {
            return phrases.Publishing(day, settings.Group, campaign.Parts.Count);
        }

        var reason = ledger.DeliveriesOf(campaign.Id).FirstOrDefault(delivery => delivery.IsGivenUp)?.Reason;
        return await books.ReopenAsync(campaign) is > 0 and var failed
            ? phrases.PublishingAgain(day, settings.Group, failed, reason ?? "")
            : phrases.PublishedBefore(day, settings.Group, SentParts(campaign), campaign.Parts.Count);
    }

    /// <summary>All that is not due any more; details of what ended long ago are forgotten.</summary>
    private int SentParts(Campaign campaign) =>
        campaign.Parts.Count - ledger.DeliveriesOf(campaign.Id).Count(delivery => delivery.IsDue);
}
