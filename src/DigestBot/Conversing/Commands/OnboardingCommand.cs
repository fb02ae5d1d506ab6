using DigestBot.Conversing.Choosing;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing.Chats;
using DigestBot.Subscribing;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary>
/// <c>/setup</c>: three steps after a subscription was begun, in one message: hour, topics, style. Only its buttons, and
/// what is typed in answer to it, say it. Whoever stops on the way has what stands there.
/// </summary>
internal sealed class OnboardingCommand(
    Subscribers subscribers,
    SubscriptionDesk desk,
    TagNames tags,
    Answers answers,
    OpenQuestions open
) : ICommand
{
    private const int TagsOffered = 9;

    public string Name => "setup";

    public bool IsListed => false;

    public string Describe(Phrases phrases) => phrases.SubscribeDescription;

    /// <summary>The first step.</summary>
    public TextMessage Begin(Question question, Subscriber subscriber) =>
        Ask(question, subscriber, "hour", Pages(question).HourPage(subscriber.Subscription));

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (await desk.RefusalAsync(question, cancellation) is { } refusal)
        {
            return [refusal];
        }

        var (step, value) = SettingsChange.Read(question.Argument);
        var before = desk.SubscriberOf(question);
        var wrong = value.Length == 0 ? null : WrongWith(question, before.Subscription, step, value);
        if (value.Length > 0 && wrong is null)
        {
            before = await subscribers.ChangeAsync(
                question.Chat,
                desk.Fallback(question),
                chosen => Changed(chosen, step, value) ?? chosen
            );
            step = After(step, value);
        }

        var content = await StepAsync(question, before, step, wrong, cancellation);
        return [question.InPlace(content)];
    }

    private async Task<TextMessage> StepAsync(
        Question question,
        Subscriber subscriber,
        string step,
        string? note,
        CancellationToken cancellation
    )
    {
        var (pages, chosen) = (Pages(question), subscriber.Subscription);
        return step switch
        {
            "hour" => Ask(question, subscriber, step, pages.HourPage(chosen), note),
            "zone" => Ask(question, subscriber, step, pages.ZonePage(chosen), note),
            "topics" => Ask(
                question,
                subscriber,
                step,
                pages.TopicsPage(chosen, answers.RecentTags(TagsOffered)),
                note
            ),
            "look" => desk.ShowStep(
                question,
                subscriber,
                pages.LookPage(chosen, await desk.ForetasteAsync(cancellation)),
                withTopics: true
            ),
            _ => await desk.TellAsync(question, subscriber, cancellation, question.Phrases.OnboardingDone),
        };
    }

    /// <summary>A step that can be answered by typing as well.</summary>
    private TextMessage Ask(
        Question question,
        Subscriber subscriber,
        string step,
        SettingsPage page,
        string? note = null
    )
    {
        open.Ask(question.Chat, $"{Name} {step}");
        return desk.ShowStep(question, subscriber, page, withTopics: step == "topics", note);
    }

    private string? WrongWith(Question question, Subscription before, string step, string value)
    {
        var phrases = question.Phrases;
        return step switch
        {
            "hour" or "zone" => TypedTime.Read(value) is null ? phrases.NotATime(value) : null,
            "topics" when tags.Find(value) is null => phrases.UnknownTag(value),
            "topics" when tags.Find(value) is { } tag && !before.CanToggle(tag) => phrases.TooMany(
                Subscription.MostNames
            ),
            _ => null,
        };
    }

    private Subscription? Changed(Subscription chosen, string step, string value) =>
        step == "topics" && tags.Find(value) is { } tag
            ? chosen.Toggling(tag)
            : SettingsChange.Apply(chosen, step, value);

    /// <summary>Where an answer leads; a place that was typed at the hour changes what the hours mean.</summary>
    private static string After(string step, string value) =>
        step switch
        {
            "hour" => TypedTime.Read(value) is { Hour: null } ? "hour" : "topics",
            "zone" => "hour",
            "look" => "done",
            _ => step,
        };

    private static OnboardingPages Pages(Question question) => new(question.Phrases, question.Chat.IsPrivate);
}
