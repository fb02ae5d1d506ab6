using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Subscribing;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary><c>/follow Qwen</c>: only stories with the tags that are followed; the same again undoes it.</summary>
internal sealed class FollowCommand(Subscribers subscribers, SubscriptionDesk desk, TagNames tags, Answers answers)
    : ICommand
{
    private const int TagsProposed = 6;

    public string Name => "follow";

    public string Describe(Phrases phrases) => phrases.FollowDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (await desk.RefusalAsync(question, cancellation) is { } refusal)
        {
            return [refusal];
        }

        var typed = question.Argument.TrimStart('#', '＃');
        if (typed.Length == 0)
        {
            return [Proposal(question.Phrases, question.Phrases.FollowWhat, answers.RecentTags(TagsProposed))];
        }

        if (tags.Find(typed) is not { } tag)
        {
            return [Unknown(question, typed, tags.Nearest(typed, TagsProposed))];
        }

        var before = desk.SubscriberOf(question).Subscription;
        var follows = before.Follows(tag);
        if (!before.CanToggle(tag))
        {
            return [new TextMessage(question.Phrases.TooMany(Subscription.MostNames))];
        }

        var subscriber = await subscribers.ChangeAsync(
            question.Chat,
            desk.Fallback(question),
            subscription => subscription.Toggling(tag)
        );
        var name = tag.NameIn(question.Language);
        var done = follows ? question.Phrases.NoLongerFollows(name) : question.Phrases.NowFollows(name);
        return [await desk.TellAsync(question, subscriber, cancellation, done, undo: $"/follow {tag.Slug}")];
    }

    /// <summary>The answer to a tag that nobody knows.</summary>
    public static TextMessage Unknown(Question question, string typed, IReadOnlyList<Tag> nearest)
    {
        var text = question.Phrases.UnknownTag(typed);
        return Proposal(
            question.Phrases,
            nearest.Count == 0 ? text : $"{text}\n{question.Phrases.PerhapsOneOfThese}",
            nearest
        );
    }

    private static TextMessage Proposal(Phrases phrases, string text, IReadOnlyList<Tag> tags) =>
        new(
            text,
            Preview: null,
            [
                .. tags.Chunk(3)
                    .Select(row =>
                        row.Select(tag => new CallbackButton(tag.NameIn(phrases.Language), $"/follow {tag.Slug}"))
                            .ToList<Button>()
                    ),
            ]
        );
}
