using DigestBot.Conversing.Choosing;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing.Chats;
using DigestBot.Storing.Days;
using DigestBot.Subscribing;
using DigestBot.Telegram;

namespace DigestBot.Conversing;

/// <summary>What the commands about subscriptions share: who may use them, and how a subscription is told of.</summary>
internal sealed class SubscriptionDesk(
    Subscribers subscribers,
    DigestStore digests,
    TargetGroup group,
    Gateway gateway,
    Me me,
    PublishingSettings settings,
    TimeProvider clock
)
{
    /// <summary>What a chat has that chose nothing.</summary>
    public Subscription Fallback(Question question) =>
        Subscription.Default(question.Chat, question.Language, settings.TimeZone);

    public Subscriber SubscriberOf(Question question) =>
        subscribers.Find(question.Chat)
        ?? new Subscriber(question.Chat, Fallback(question), SubscriberState.Off, Next: null);

    /// <summary>Why the asker may not change the chat's subscription; null where they may.</summary>
    /// <remarks>Who presses a button that is not theirs to press is told so alone; the group hears nothing of it.</remarks>
    public async Task<OutgoingMessage?> RefusalAsync(Question question, CancellationToken cancellation) =>
        await WhyNotAsync(question, cancellation) switch
        {
            null => null,
            var reason when question.IsPress => new Toast(reason),
            var reason => question.Tell(
                new TextMessage(
                    reason,
                    Preview: null,
                    [
                        [
                            new LinkButton(
                                question.Phrases.SubscribeInPrivate,
                                (await me.LinksAsync(cancellation)).To(DeepLink.SubscribeParameter)
                            ),
                        ],
                    ]
                )
            ),
        };

    /// <summary>Only administrators can speak as the group or in a channel: who is not named is one of them.</summary>
    private async Task<string?> WhyNotAsync(Question question, CancellationToken cancellation) =>
        question.Chat.IsPrivate ? null
        : question.Chat.ChatId == (await group.FindAsync(cancellation)).ChatId ? question.Phrases.GroupGetsEveryDay
        : question.AskerId is { } asker
        && !await gateway.IsAdministratorAsync(question.Chat.ChatId, asker, cancellation)
            ? question.Phrases.OnlyAdministratorsSubscribe
        : null;

    /// <summary>The latest day, by which choices are shown; null as long as there is none.</summary>
    public async Task<Foretaste?> ForetasteAsync(CancellationToken cancellation) =>
        digests.FindLatest() is { } latest ? new Foretaste(latest, await me.LinksAsync(cancellation)) : null;

    /// <summary>The subscription in words: what was just done, how it is, what comes next, how to change it.</summary>
    /// <param name="done">What was just done; null for nothing.</param>
    /// <param name="undo">What a button says that undoes it; null for no such button.</param>
    public async Task<TextMessage> TellAsync(
        Question question,
        Subscriber subscriber,
        CancellationToken cancellation,
        string? done = null,
        string? undo = null
    )
    {
        var phrases = question.Phrases;
        IReadOnlyList<Button> buttons =
        [
            .. undo is null ? Array.Empty<Button>() : [new CallbackButton(phrases.UndoButton, undo)],
            subscriber.State == SubscriberState.Off
                ? new CallbackButton(phrases.SubscribeButton, "/subscribe")
                : new CallbackButton(phrases.PreviewButton, "/settings preview"),
            new CallbackButton(phrases.SettingsButton, "/settings"),
        ];
        var page = new SettingsPage(phrases.HowToChange, [buttons]);
        return Show(question, subscriber, page, await ForetasteAsync(cancellation), done);
    }

    /// <summary>The subscription in words, with a page of the settings under it.</summary>
    /// <param name="foretaste">The latest day, where there is one.</param>
    /// <param name="note">What is to be said first; null for nothing.</param>
    public TextMessage Show(
        Question question,
        Subscriber subscriber,
        SettingsPage page,
        Foretaste? foretaste,
        string? note = null
    ) =>
        Page(
            page,
            note,
            new SubscriptionText(question.Phrases).Of(
                subscriber,
                clock.GetUtcNow(),
                foretaste?.CountOf(subscriber.Subscription)
            )
        );

    /// <summary>A step of the onboarding, under what is chosen by now.</summary>
    /// <inheritdoc cref="Show"/>
    public TextMessage ShowStep(
        Question question,
        Subscriber subscriber,
        SettingsPage page,
        bool withTopics,
        string? note = null
    ) => Page(page, note, new SubscriptionText(question.Phrases).InShort(subscriber, clock.GetUtcNow(), withTopics));

    /// <summary>Which digest comes next, and when; null where none does.</summary>
    public string? NextOf(Question question, Subscriber subscriber) =>
        new SubscriptionText(question.Phrases).NextOf(subscriber, clock.GetUtcNow());

    private static TextMessage Page(SettingsPage page, string? note, string state) =>
        new(
            string.Join("\n\n", ((string?[])[note, state, page.Prompt]).Where(part => part is not null)),
            Preview: null,
            page.Rows
        );
}
