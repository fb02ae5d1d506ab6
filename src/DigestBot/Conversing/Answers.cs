using System.Globalization;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Rendering;
using DigestBot.Rendering.Classic;
using DigestBot.Storing;
using DigestBot.Telegram;

namespace DigestBot.Conversing;

/// <summary>The answers that more than one command gives.</summary>
internal sealed class Answers(DigestStore digests, TagStore tags, Subscribers subscribers, Me me)
{
    /// <summary>How many days a choice of days offers.</summary>
    private const int DaysOffered = 10;

    /// <summary>How many days count as recent.</summary>
    private const int RecentDays = 7;

    public async Task<RenderSettings> SettingsAsync(Question question, CancellationToken cancellation) =>
        new(
            question.Language,
            await me.LinksAsync(cancellation),
            Previews: subscribers.Find(question.Chat)?.Subscription.Look.Previews ?? true
        );

    /// <summary>A whole day in private; in a group, which must not be flooded, the way to it.</summary>
    public async Task<IReadOnlyList<OutgoingMessage>> DayAsync(
        Question question,
        Digest digest,
        CancellationToken cancellation
    )
    {
        var settings = await SettingsAsync(question, cancellation);
        return question.Chat.IsPrivate
            ? ClassicRenderer.RenderDay(digest, settings with { InviteToCommunity = true })
            :
            [
                new TextMessage(
                    question.Phrases.DayInPrivate(digest.Date, digest.Title, digest.Stories.Count()),
                    Preview: null,
                    [
                        [new LinkButton(question.Phrases.ReadInPrivate, settings.Links!.To(digest.Date))],
                    ]
                ),
            ];
    }

    /// <summary>The latest days, one button each, which gives the day to a command.</summary>
    public OutgoingMessage ChoiceOfDays(Question question, string command) =>
        digests.LatestDays(DaysOffered) is { Count: > 0 } days
            ? new TextMessage(
                question.Phrases.ChooseDay,
                Preview: null,
                [
                    .. days.Chunk(2)
                        .Select(pair => pair.Select(day => DayButton(question, command, day)).ToList<Button>()),
                ]
            )
            : new TextMessage(question.Phrases.NoDigestYet);

    /// <summary>What the latest days were about most.</summary>
    public IReadOnlyList<Tag> RecentTags(int count) =>
        digests.LatestDays(1) is [var newest]
            ?
            [
                .. TagTrends
                    .Hottest(tags.Count(newest.AddDays(1 - RecentDays), newest), count)
                    .Select(hot => tags.Find(hot.Slug)?.Tag)
                    .OfType<Tag>(),
            ]
            : [];

    public static CallbackButton DayButton(Question question, string command, DateOnly day) =>
        new(question.Phrases.Day(day), string.Create(CultureInfo.InvariantCulture, $"/{command} {day:yyyyMMdd}"));
}
