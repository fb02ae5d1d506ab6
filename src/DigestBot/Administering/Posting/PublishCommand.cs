using System.Globalization;
using DigestBot.Conversing;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Days;
using DigestBot.Storing.Deliveries;
using DigestBot.Storing.Standings;
using DigestBot.Texts;
using Telegram.Bot.Exceptions;

namespace DigestBot.Administering.Posting;

/// <summary>
/// <c>/publish 2026-02-17</c>: a day as the group would get it, with buttons to post it now or later; without a date, the
/// newest. Of a day that stands, what can still be done with it.
/// </summary>
internal sealed class PublishCommand(
    DigestStore digests,
    CampaignStore campaigns,
    StandingStore standings,
    PlanStore plans,
    Bookkeeper books,
    Publisher publisher,
    PublishPages pages,
    DigestBot.Publishing.Calendar calendar,
    PublishingSettings settings,
    AbsentDay absent
) : ICommand
{
    /// <summary>How a planned moment stands in a button.</summary>
    public const string MomentFormat = "yyyyMMddHHmm";

    public string Name => "publish";

    public bool ForAdministrators => true;

    public string Describe(Phrases phrases) => phrases.PublishDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        // What is typed is a day, and is shown first; what is to be done with it is pressed.
        var words = question.Argument.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var act = question.IsPress && words.Length > 1 ? words[1] : "";
        var typed = act.Length > 0 ? words[0] : question.Argument;
        var day = typed.Length == 0 ? null : DayReader.Read(typed, calendar.Today);
        if (typed.Length > 0 && day is null)
        {
            return [question.Tell(new TextMessage(question.Phrases.DayNotUnderstood(Name, typed)))];
        }

        if ((day is null ? digests.FindLatest() : digests.Find(day.Value)) is not { } digest)
        {
            return absent.Tell(question, day, Name);
        }

        try
        {
            return act.Length == 0
                ? await ShowAsync(question, digest, cancellation)
                : [question.Retell(await ActAsync(question.Phrases, digest, act, words, cancellation))];
        }
        catch (RequestException)
        {
            return [question.Tell(new TextMessage(question.Phrases.GroupUnreachable(settings.Group)))];
        }
    }

    private async Task<IReadOnlyList<OutgoingMessage>> ShowAsync(
        Question question,
        Digest digest,
        CancellationToken cancellation
    )
    {
        if (campaigns.Find(Campaign.NameOf(digest.Date)) is { } posted)
        {
            return [question.Tell(pages.Posted(question.Phrases, digest, posted))];
        }

        var whole = await publisher.RenderAsync(digest, cancellation);
        var page = pages.Preview(
            question.Phrases,
            digest,
            whole,
            publisher.GroupsWithout(digest.Date).Count,
            question.Chat.IsPrivate
        );
        // Where others would read it before it is posted, it is not shown.
        return question.Chat.IsPrivate ? [.. whole.Parts, page] : [question.Tell(page)];
    }

    private async Task<TextMessage> ActAsync(
        Phrases phrases,
        Digest digest,
        string act,
        IReadOnlyList<string> words,
        CancellationToken cancellation
    )
    {
        var day = digest.Date;
        switch (act)
        {
            case "go":
                return new TextMessage(await PublishAsync(phrases, digest, cancellation));
            case "later":
                return pages.Later(phrases, digest);
            case "at" when Moment(words) is { } local:
                await plans.PutAsync(
                    day,
                    LocalTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), settings.TimeZone)
                );
                return PublishPages.Planned(phrases, digest, local);
            case "never":
                await plans.DropAsync(day);
                return new TextMessage(phrases.NotPublished(day));
            case "correct":
                await standings.MarkAsync(day);
                return new TextMessage(phrases.Correcting(day));
            case "again":
                var again = await publisher.RepostAsync(digest, cancellation);
                return new TextMessage(
                    phrases.Publishing(day, settings.Group, again.Parts.Count(part => part is Content))
                );
            case "retry" when campaigns.Find(Campaign.NameOf(day)) is { } posted:
                return new TextMessage(phrases.PublishingAgain(day, settings.Group, await books.ReopenAsync(posted)));
            default:
                return new TextMessage(phrases.UnknownCommand);
        }
    }

    private async Task<string> PublishAsync(Phrases phrases, Digest digest, CancellationToken cancellation)
    {
        var published = await publisher.PublishAsync(digest, cancellation);
        await publisher.PublishToAsync(publisher.GroupsWithout(digest.Date), digest, cancellation);
        return published.Opened
            ? phrases.Publishing(digest.Date, settings.Group, published.Campaign.Parts.Count)
            : phrases.PublishedBefore(digest.Date, settings.Group);
    }

    private static DateTime? Moment(IReadOnlyList<string> words) =>
        words.Count == 3
        && DateTime.TryParseExact(
            words[2],
            MomentFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var local
        )
            ? local
            : null;
}
