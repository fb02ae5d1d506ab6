using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Rendering;
using DigestBot.Rendering.Browsing;
using DigestBot.Rendering.Classic;
using DigestBot.Searching;
using DigestBot.Storing.Days;
using DigestBot.Storing.Statistics;

namespace DigestBot.Conversing.Reading;

/// <summary>The one message in which days are read.</summary>
/// <remarks>
/// <para>States: it shows a front page of a day, a section, a story, a month, or the question whether to send all of a
/// day; each page by page. Which one, stands nowhere but in the message itself: every button names the
/// <see cref="ReadingPlace"/> to which it leads, whole, so a restart or a year changes nothing. The places are
/// <c>/day 20260217</c>, its neighbours <c>/day 20260217 prev</c> and <c>next</c>, its sections
/// <c>/day 20260217 2.k3x9</c>, what of it the chat does not want <c>/day 20260217 rest mine</c>, all of it <c>/day 20260217 full</c> and <c>send</c>, a month <c>/day 202602</c>, an empty
/// day in it <c>/day 202602 3</c>, a story <c>/story 20260217-a1b2c3</c>; <c>mine</c> behind them for only what the chat
/// follows, then a line break and the page. So each can be typed as well; the line break, which nobody types, says that
/// the message under which the button stands is turned over, where it would else be followed by a new one.</para>
/// <para>Invariants: a button fits 64 bytes and names what a correction does not move: the day, the story, the section by
/// its title (<see cref="SectionKey"/>), and the neighbour by the day that it is one of. No content is cut: what does not
/// fit a page stands on the next. What is shown depends on the store and on what the chat follows, never on who was sent
/// the message: all who see a day the same way share what was delivered to them.</para>
/// <para>Failures: a page beyond the last is the last. A section or story that a correction took out says so and shows
/// the front page of its day; a day that has no digest any more says so and offers the nearest; an empty day of a month,
/// and a neighbour beyond either end, say so and leave the message as it is. A message that cannot be edited any more is
/// followed by a new one. What is said over the screen may be lost, the page is not. In a group the message that all see
/// is never turned over: whoever presses gets one of their own, which the others do not see, or where Telegram does not
/// allow that, the way to it in private.</para>
/// <para>A day that was brought to subscribers in this form is corrected like any other: the edit shows its front page,
/// wherever its reader was.</para>
/// </remarks>
internal sealed class DayBrowser(
    DigestStore digests,
    Subscribers subscribers,
    StorySearch search,
    Answers answers,
    CalendarMonths months,
    StoryOpens opens
)
{
    private const int RelatedStories = 3;

    public async Task<IReadOnlyList<OutgoingMessage>> OpenAsync(
        Question question,
        ReadingPlace place,
        CancellationToken cancellation
    )
    {
        var settings = await SettingsAsync(question, place, cancellation);
        return place switch
        {
            FrontPlace day => Front(question, settings, day),
            NeighbourPlace beside => Neighbour(question, settings, beside),
            SectionPlace section => Section(question, settings, section),
            StoryPlace story => Story(question, settings, story),
            LeftOutPlace rest => LeftOut(question, settings, rest),
            MonthPlace month => Month(question, settings, month),
            WholePlace whole => Whole(question, settings, whole),
            _ => throw new NotSupportedException($"There is no page for a {place.GetType().Name}."),
        };
    }

    private async Task<RenderSettings> SettingsAsync(
        Question question,
        ReadingPlace place,
        CancellationToken cancellation
    ) =>
        await answers.SettingsAsync(question, cancellation) with
        {
            Density = Messages.Density.Brief,
            InviteToCommunity = question.Chat.IsPrivate,
            Selection = place.Mine
                ? subscribers.Find(question.Chat)?.Subscription.Presentation.Selection ?? Selection.Everything
                : Selection.Everything,
        };

    private IReadOnlyList<OutgoingMessage> Front(Question question, RenderSettings settings, FrontPlace place) =>
        digests.Find(place.Day) is { } digest
            ? [question.Turn(FrontOf(digest, settings, place.Page), Answers.Aloud(question, digest, settings))]
            : NoDay(question, place.Day, place.Mine);

    private IReadOnlyList<OutgoingMessage> Neighbour(
        Question question,
        RenderSettings settings,
        NeighbourPlace place
    ) =>
        (place.IsLater ? digests.EarliestFrom(place.Day.AddDays(1)) : digests.LatestUpTo(place.Day.AddDays(-1)))
            is { } day
            ? Front(question, settings, new FrontPlace(day, place.Mine))
            : [Say(question, place.IsLater ? question.Phrases.NoLaterDigest : question.Phrases.NoEarlierDigest)];

    private IReadOnlyList<OutgoingMessage> Section(Question question, RenderSettings settings, SectionPlace place)
    {
        if (digests.Find(place.Day) is not { } digest)
        {
            return NoDay(question, place.Day, place.Mine);
        }

        var (wanted, _) = settings.Select(digest);
        return place.Section.FindIn(wanted.Sections) is { } index
            ?
            [
                question.Turn(
                    new SectionPage(settings).Of(wanted, index, place.Page),
                    Answers.Aloud(question, digest, settings)
                ),
            ]
            :
            [
                .. Front(question, settings, new FrontPlace(place.Day, place.Mine)),
                new Toast(question.Phrases.SectionGone),
            ];
    }

    private IReadOnlyList<OutgoingMessage> Story(Question question, RenderSettings settings, StoryPlace place)
    {
        if (digests.FindStory(place.Story) is not var (digest, story))
        {
            return NoStory(question, settings, place);
        }

        if (place.Page == 1)
        {
            opens.Note(story.Id);
        }

        var (wanted, _) = settings.Select(digest);
        // What the chat does not follow, or no longer, can be read as well: among all that is left out.
        var isLeftOut = wanted.Stories.All(other => other.Id != story.Id);
        var page = new StoryPage(settings).Of(
            isLeftOut ? settings.Selection.LeftOutOf(digest) : wanted,
            story,
            Related(story),
            place.Page,
            isLeftOut
        );
        return [question.Turn(page, Answers.Aloud(question, digest.Date, story, settings))];
    }

    private IReadOnlyList<(DateOnly Day, Story Story)> Related(Story story) => search.Related(story, RelatedStories);

    private IReadOnlyList<OutgoingMessage> NoStory(Question question, RenderSettings settings, StoryPlace place)
    {
        var day = place.Story.Date;
        if (digests.Find(day) is null)
        {
            return question.IsPress
                ? NoDay(question, day, place.Mine)
                : [question.Tell(new TextMessage(question.Phrases.NoStory(place.Story.ToString(), null)))];
        }

        return question.IsPress
            ? [.. Front(question, settings, new FrontPlace(day, place.Mine)), new Toast(question.Phrases.StoryGone)]
            :
            [
                question.Tell(
                    new TextMessage(
                        question.Phrases.NoStory(place.Story.ToString(), day),
                        Preview: null,
                        [
                            [ToDay(question, day, place.Mine)],
                        ]
                    )
                ),
            ];
    }

    private IReadOnlyList<OutgoingMessage> LeftOut(Question question, RenderSettings settings, LeftOutPlace place)
    {
        if (digests.Find(place.Day) is not { } digest)
        {
            return NoDay(question, place.Day, place.Mine);
        }

        var rest = settings.Selection.LeftOutOf(digest);
        return rest.Stories.Any()
            ? [question.Turn(new LeftOutPage(settings).Of(rest, place.Page), Answers.Aloud(question, digest, settings))]
            : Front(question, settings, new FrontPlace(place.Day, place.Mine)); // all of it is wanted by now
    }

    private IReadOnlyList<OutgoingMessage> Month(Question question, RenderSettings settings, MonthPlace place)
    {
        if (place.Empty is not { } day || day > DateTime.DaysInMonth(place.Month.Year, place.Month.Month))
        {
            var way = settings.Links!.To(DeepLink.DaysParameter);
            return
            [
                question.Turn(
                    new MonthPage(settings).Of(months.Find(place.Month)),
                    Answers.WayToPrivate(question, question.Phrases.AnsweredInPrivate, way)
                ),
            ];
        }

        // It may have come since the month was shown.
        var asked = place.Month.AddDays(day - 1);
        return digests.Find(asked) is not null ? Front(question, settings, new FrontPlace(asked, place.Mine))
            : digests.NearestDay(asked) is { } nearest ? [Say(question, question.Phrases.NoDigestOn(asked, nearest))]
            : [Say(question, question.Phrases.NoDigestYet)];
    }

    private IReadOnlyList<OutgoingMessage> Whole(Question question, RenderSettings settings, WholePlace place)
    {
        if (digests.Find(place.Day) is not { } digest)
        {
            return NoDay(question, place.Day, place.Mine);
        }

        if (!question.Chat.IsPrivate)
        {
            return [question.Tell(Answers.Aloud(question, digest, settings))];
        }

        var (wanted, selected) = settings.Select(digest);
        var messages = ClassicRenderer.RenderDay(wanted, selected with { Density = Messages.Density.Full });
        return place.IsAgreed
            ? [.. messages]
            :
            [
                question.Turn(
                    new TextMessage(
                        question.Phrases.AskToSendAll(place.Day, messages.Count),
                        Preview: null,
                        [
                            [
                                new CallbackButton(
                                    question.Phrases.SendAllButton(messages.Count),
                                    (place with { IsAgreed = true }).Data
                                ),
                            ],
                            [
                                new CallbackButton(
                                    question.Phrases.BackToDayButton,
                                    new FrontPlace(place.Day, place.Mine).Data
                                ),
                            ],
                        ]
                    )
                ),
            ];
    }

    private TextMessage FrontOf(Digest digest, RenderSettings settings, int page)
    {
        var (wanted, selected) = settings.Select(digest);
        return new FrontPage(selected).Of(
            wanted,
            new Neighbours(
                digests.LatestUpTo(digest.Date.AddDays(-1)) is not null,
                digests.EarliestFrom(digest.Date.AddDays(1)) is not null
            ),
            page
        );
    }

    /// <summary>There is no digest of that day: what lies nearest is offered.</summary>
    private IReadOnlyList<OutgoingMessage> NoDay(Question question, DateOnly day, bool mine)
    {
        var phrases = question.Phrases;
        var content = digests.NearestDay(day) is { } nearest
            ? new TextMessage(
                phrases.NoDigestOn(day, nearest),
                Preview: null,
                [
                    [
                        ToDay(question, nearest, mine),
                        new CallbackButton(phrases.CalendarButton, MonthPlace.Of(nearest, mine).Data),
                    ],
                ]
            )
            : new TextMessage(phrases.NoDigestYet);
        return [question.Turn(content)];
    }

    private static CallbackButton ToDay(Question question, DateOnly day, bool mine) =>
        new(question.Phrases.Day(day), new FrontPlace(day, mine).Data);

    /// <summary>Over the screen of who pressed; else as a message.</summary>
    private static OutgoingMessage Say(Question question, string words) =>
        question.IsPress ? new Toast(words) : question.Tell(new TextMessage(words));
}
