using System.Globalization;
using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Rendering;
using DigestBot.Storing.Days;
using DigestBot.Telegram;

namespace DigestBot.Conversing;

/// <summary>The answers that more than one command gives.</summary>
internal sealed class Answers(DigestStore digests, HotTags tags, Subscribers subscribers, Me me)
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

    /// <summary>What a group sees of a day where it cannot be whispered: the headline, and the way to the day.</summary>
    public static TextMessage Aloud(Question question, Digest digest, RenderSettings settings) =>
        WayToPrivate(
            question,
            question.Phrases.DayInPrivate(digest.Date, digest.Title, digest.Stories.Count()),
            settings.Links!.To(digest.Date)
        );

    /// <summary>The same of a story.</summary>
    public static TextMessage Aloud(Question question, DateOnly day, Story story, RenderSettings settings) =>
        WayToPrivate(question, question.Phrases.StoryInPrivate(day, story.Title), settings.Links!.To(story.Id));

    /// <summary>A few words, and a button that opens the answer in private.</summary>
    public static TextMessage WayToPrivate(Question question, string words, Uri way) =>
        new(
            words,
            Preview: null,
            [
                [new LinkButton(question.Phrases.ReadInPrivate, way)],
            ]
        );

    /// <summary>The latest days, one button each, which gives the day to a command.</summary>
    public TextMessage ChoiceOfDays(Question question, string command) =>
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
    public IReadOnlyList<Tag> RecentTags(int count) => [.. tags.Of(RecentDays, count).Select(hot => hot.Tag)];

    public static CallbackButton DayButton(Question question, string command, DateOnly day) =>
        new(question.Phrases.Day(day), string.Create(CultureInfo.InvariantCulture, $"/{command} {day:yyyyMMdd}"));
}
