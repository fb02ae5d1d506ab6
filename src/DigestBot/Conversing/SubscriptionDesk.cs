using DigestBot.Conversing.Choosing;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing;
using DigestBot.Subscribing;
using DigestBot.Telegram;

namespace DigestBot.Conversing;

/// <summary>What the commands about subscriptions share: who may use them, and how a subscription is told of.</summary>
internal sealed class SubscriptionDesk(
    Subscribers subscribers,
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
    public async Task<TextMessage?> RefusalAsync(Question question, CancellationToken cancellation)
    {
        if (question.Chat.IsPrivate)
        {
            return null;
        }

        if (question.Chat.ChatId == (await group.FindAsync(cancellation)).ChatId)
        {
            return await InPrivateAsync(question, question.Phrases.GroupGetsEveryDay, cancellation);
        }

        return
            question.AskerId is { } asker
            && !await gateway.IsAdministratorAsync(question.Chat.ChatId, asker, cancellation)
            ? await InPrivateAsync(question, question.Phrases.OnlyAdministratorsSubscribe, cancellation)
            : null;
    }

    /// <summary>The subscription in words: what was just done, how it is, what comes next, how to change it.</summary>
    /// <param name="done">What was just done; null for nothing.</param>
    /// <param name="undo">What a button says that undoes it; null for no such button.</param>
    public TextMessage Tell(Question question, Subscriber subscriber, string? done = null, string? undo = null)
    {
        var phrases = question.Phrases;
        IReadOnlyList<Button> buttons =
        [
            .. undo is null ? Array.Empty<Button>() : [new CallbackButton(phrases.UndoButton, undo)],
            subscriber.State == SubscriberState.Off
                ? new CallbackButton(phrases.SubscribeButton, "/subscribe")
                : new CallbackButton(phrases.UnsubscribeButton, "/unsubscribe"),
            new CallbackButton(phrases.SettingsButton, "/settings"),
        ];
        var told = Show(question, subscriber, new SettingsPage(phrases.HowToChange, [buttons]));
        return done is null ? told : told with { Html = $"{done}\n\n{told.Html}" };
    }

    /// <summary>The subscription in words, with a page of the settings under it.</summary>
    public TextMessage Show(Question question, Subscriber subscriber, SettingsPage page) =>
        new(
            $"{new SubscriptionText(question.Phrases).Of(subscriber, clock.GetUtcNow())}\n\n{page.Prompt}",
            Preview: null,
            page.Rows
        );

    private async Task<TextMessage> InPrivateAsync(Question question, string text, CancellationToken cancellation)
    {
        var links = await me.LinksAsync(cancellation);
        return new TextMessage(
            text,
            Preview: null,
            [
                [new LinkButton(question.Phrases.SubscribeInPrivate, links.To(DeepLink.SubscribeParameter))],
            ]
        );
    }
}
