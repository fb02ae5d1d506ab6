using DigestBot.Conversing.Choosing;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing.Chats;
using DigestBot.Subscribing;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary>
/// <c>/settings</c>: the subscription in words, and buttons that change it; a pressed button changes the message it
/// stands under. What can be typed can be given at once: <c>/settings zone Berlin</c>.
/// </summary>
internal sealed class SettingsCommand(
    Subscribers subscribers,
    SubscriptionDesk desk,
    SubscriberRecord record,
    TagNames tags,
    Answers answers,
    OpenQuestions open,
    MenuChanges menus
) : ICommand
{
    private const int TagsOffered = 12;

    public string Name => "settings";

    public string Describe(Phrases phrases) => phrases.SettingsDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (await desk.RefusalAsync(question, cancellation) is { } refusal)
        {
            return [refusal];
        }

        var (page, value) = SettingsChange.Read(question.Argument);
        var subscriber = desk.SubscriberOf(question);
        if (page == "preview")
        {
            return await PreviewAsync(question, subscriber, cancellation);
        }

        if (Change(subscriber.Subscription, page, value) is { } change)
        {
            subscriber = await subscribers.ChangeAsync(question.Chat, desk.Fallback(question), change);
            if (page == "language" && question.Chat.IsPrivate)
            {
                menus.Note(question.Chat);
            }

            // In private a choice of language is answered in it.
            question = question.Chat.IsPrivate
                ? question with
                {
                    Language = subscriber.Subscription.Look.Language,
                }
                : question;
            page = question.Pressed is null ? "" : page;
        }
        else if (page is "hour" or "zone" && value.Length > 0)
        {
            return [await NotUnderstoodAsync(question, subscriber, page, value, cancellation)];
        }

        var content = await PageAsync(page, question, subscriber, note: null, cancellation);
        return [question.InPlace(content)];
    }

    /// <returns>Null where nothing is changed.</returns>
    private Func<Subscription, Subscription>? Change(Subscription before, string page, string value) =>
        page == "tags" && tags.Find(value) is { } tag
            ? before.CanToggle(tag)
                ? chosen => chosen.Toggling(tag)
                : null
            : SettingsChange.Apply(before, page, value) is null
                ? null
                : chosen => SettingsChange.Apply(chosen, page, value) ?? chosen;

    private async Task<TextMessage> PageAsync(
        string page,
        Question question,
        Subscriber subscriber,
        string? note,
        CancellationToken cancellation
    )
    {
        var (pages, chosen) = (new SettingsPages(question.Phrases, question.Chat.IsPrivate), subscriber.Subscription);
        var foretaste = await desk.ForetasteAsync(cancellation);
        if (TypedAnswers.CommandOf(page) is { } typed)
        {
            open.Ask(question.Chat, typed);
        }

        var shown = page switch
        {
            "hour" => pages.HourPage(chosen),
            "zone" => pages.ZonePage(chosen),
            "days" => pages.DaysPage(chosen.Days),
            "tags" => pages.TagsPage(chosen, answers.RecentTags(TagsOffered)),
            "mute" => pages.MutedPage(chosen),
            "style" => pages.StylePage(chosen, foretaste),
            "density" => pages.DensityPage(chosen, foretaste),
            "record" => pages.RecordPage(record.Of(subscriber, question.Phrases)),
            _ => pages.Overview(chosen, isOn: subscriber.State != SubscriberState.Off),
        };
        return desk.Show(question, subscriber, shown, foretaste, note);
    }

    /// <summary>What would be right and, in private, the way to what may have been meant.</summary>
    private async Task<TextMessage> NotUnderstoodAsync(
        Question question,
        Subscriber subscriber,
        string page,
        string typed,
        CancellationToken cancellation
    )
    {
        var shown = await PageAsync(page, question, subscriber, question.Phrases.NotATime(typed), cancellation);
        var search = new PagedArgument(typed, 1);
        return question.Chat.IsPrivate && search.FitsButton("search")
            ? shown with
            {
                Buttons =
                [
                    .. shown.Buttons,
                    [new CallbackButton(question.Phrases.SearchForIt(typed), search.DataOf("search"))],
                ],
            }
            : shown;
    }

    /// <summary>The latest day as the chat would get it, and when the next one comes.</summary>
    private async Task<IReadOnlyList<OutgoingMessage>> PreviewAsync(
        Question question,
        Subscriber subscriber,
        CancellationToken cancellation
    )
    {
        var phrases = question.Phrases;
        if (await desk.ForetasteAsync(cancellation) is not { } foretaste)
        {
            return [new TextMessage(phrases.NoDigestYet)];
        }

        var chosen = subscriber.Subscription;
        IReadOnlyList<OutgoingMessage> all = foretaste.IsEmptyFor(chosen) ? [] : foretaste.Of(chosen);
        // A group is not flooded with what it has read already.
        var shown = question.Chat.IsPrivate ? all : [.. all.Take(1)];
        var note = phrases.PreviewShown(foretaste.Latest.Date, all.Count, shown.Count);
        return
        [
            .. shown,
            new TextMessage(
                desk.NextOf(question, subscriber) is { } next ? $"{note}\n{next}" : note,
                Preview: null,
                [
                    [new CallbackButton(phrases.SettingsButton, "/settings")],
                ]
            ),
        ];
    }
}
