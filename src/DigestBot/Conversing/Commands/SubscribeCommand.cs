using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing.Chats;
using DigestBot.Subscribing;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary>
/// <c>/subscribe 21:05 Europe/Berlin #Qwen</c>: begins a subscription, or changes what is typed. With nothing typed, a
/// subscription that begins is set up in three steps.
/// </summary>
internal sealed class SubscribeCommand(
    Subscribers subscribers,
    SubscriptionDesk desk,
    TagNames tags,
    OnboardingCommand onboarding
) : ICommand
{
    private const int TagsProposed = 6;

    public string Name => "subscribe";

    public string Describe(Phrases phrases) => phrases.SubscribeDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (await desk.RefusalAsync(question, cancellation) is { } refusal)
        {
            return [refusal];
        }

        var typed = TypedSubscription.Read(question.Argument);
        var zone = typed.Place.Length > 0 ? Places.FindZone(typed.Place) : null;
        if (typed.Place.Length > 0 && zone is null)
        {
            return [new TextMessage(question.Phrases.SubscriptionNotUnderstood(typed.Place))];
        }

        var followed = new List<Tag>();
        foreach (var name in typed.Tags)
        {
            if (tags.Find(name) is not { } tag)
            {
                return [FollowCommand.Unknown(question, name, tags.Nearest(name, TagsProposed))];
            }

            followed.Add(tag);
        }

        var begins = desk.SubscriberOf(question).State == SubscriberState.Off;
        var subscriber = await subscribers.SubscribeAsync(
            question.Chat,
            desk.Fallback(question),
            before =>
                before with
                {
                    Hour = typed.Hour ?? before.Hour,
                    Zone = zone ?? before.Zone,
                    Followed =
                        followed.Count > 0 ? [.. followed.Distinct().Take(Subscription.MostNames)] : before.Followed,
                }
        );
        return begins && question.Argument.Length == 0
            ? [onboarding.Begin(question, subscriber)]
            : [await desk.TellAsync(question, subscriber, cancellation)];
    }
}
