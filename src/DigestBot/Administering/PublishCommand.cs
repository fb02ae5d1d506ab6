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
            return [new TextMessage(question.Phrases.DayNotUnderstood(question.Argument))];
        }

        if ((day is null ? digests.FindLatest() : digests.Find(day.Value)) is not { } digest)
        {
            return [new TextMessage(question.Phrases.NothingToPublish(day)), answers.ChoiceOfDays(question)];
        }

        try
        {
            var (campaign, group, opened) = await publisher.PublishAsync(digest, cancellation);
            return
            [
                new TextMessage(
                    opened
                        ? question.Phrases.Publishing(digest.Date, settings.Group, campaign.Parts.Count)
                        : question.Phrases.PublishedBefore(
                            digest.Date,
                            settings.Group,
                            SentParts(campaign),
                            campaign.Parts.Count
                        )
                ),
            ];
        }
        catch (RequestException)
        {
            return [new TextMessage(question.Phrases.GroupUnreachable(settings.Group))];
        }
    }

    private int SentParts(Campaign campaign) =>
        ledger.DeliveriesOf(campaign.Id).Count(delivery => delivery.State == DeliveryState.Sent);
}
