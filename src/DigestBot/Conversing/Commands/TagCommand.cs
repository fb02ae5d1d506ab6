using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Rendering.Classic;
using DigestBot.Storing.Chats;
using DigestBot.Storing.Days;
using DigestBot.Subscribing;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary>
/// <c>/tag Qwen</c>: the stories about something, newest first, a page at a time; a button that names a page changes the
/// message it stands under.
/// </summary>
/// <remarks>
/// A button says <c>slug</c> and page; with a sign before the slug, which no slug begins with, it also follows the tag
/// from now on, or no more. Pressed twice it does the same.
/// </remarks>
internal sealed class TagCommand(
    TagStore tags,
    TagNames names,
    Subscribers subscribers,
    SubscriptionDesk desk,
    Answers answers
) : ICommand
{
    private const int TagsProposed = 6;
    private const char Follow = '+';
    private const char Unfollow = '-';

    public string Name => "tag";

    public bool IsPersonal => true;

    public string Describe(Phrases phrases) => phrases.TagDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var (argument, page) = PagedArgument.Read(question.Argument);
        var sign = question.TurnsPage ? argument.FirstOrDefault() : default;
        var typed = sign is Follow or Unfollow ? argument[1..] : argument.TrimStart('#', '＃');
        if (typed.Length == 0)
        {
            return [question.Tell(Proposal(question, question.Phrases.TagMissing, answers.RecentTags(TagsProposed)))];
        }

        if (names.Find(typed) is not { } tag || tags.Find(tag.Slug) is not { } use)
        {
            return
            [
                question.Tell(
                    Proposal(question, question.Phrases.NoStoriesTagged(typed), names.Nearest(typed, TagsProposed))
                ),
            ];
        }

        var note = sign switch
        {
            // What a group follows is not for whoever reads there to change.
            _ when !question.Chat.IsPrivate => null,
            Follow => await FollowAsync(question, use.Tag),
            Unfollow => await UnfollowAsync(question, use.Tag),
            _ => null,
        };
        return await ListAsync(question, use, page, note, cancellation);
    }

    private async Task<IReadOnlyList<OutgoingMessage>> ListAsync(
        Question question,
        TagUse use,
        int page,
        string? note,
        CancellationToken cancellation
    )
    {
        var phrases = question.Phrases;
        var place = ListPlace.Of(page, use.Stories);
        var stories = tags.StoriesOf(use.Tag.Slug, place.Skip, ListPlace.StoriesPerPage);
        var settings = await answers.SettingsAsync(question, cancellation);
        var messages = ClassicRenderer.RenderStoryList(
            phrases.StoriesTagged(use.Tag.NameIn(phrases.Language), use.Stories, place.Page, place.Pages),
            note is null ? [] : [note],
            place.Skip + 1,
            stories,
            settings
        );
        var aloud = Answers.WayToPrivate(
            question,
            phrases.TaggedInPrivate(use.Tag.NameIn(phrases.Language), use.Stories),
            settings.Links!.To(use.Tag)
        );
        return new ListedStories(
            place,
            [.. stories.Select(found => found.Story)],
            phrases.NewerStories,
            phrases.OlderStories,
            to => DataOf(use.Tag, to)
        ).Answer(question, messages, aloud, Doing(question, use.Tag, place.Page));
    }

    /// <summary>What can be done with the tag.</summary>
    private IReadOnlyList<Button> Doing(Question question, Tag tag, int page)
    {
        var phrases = question.Phrases;
        var others = new CallbackButton(phrases.TagsButton, TagsCommand.WeekInPlace);
        if (!question.Chat.IsPrivate)
        {
            return [others];
        }

        var subscriber = desk.SubscriberOf(question);
        if (!subscriber.Subscription.Follows(tag))
        {
            return [new CallbackButton(phrases.FollowButton, DataOf(tag, page, Follow)), others];
        }

        var unfollow = new CallbackButton(phrases.UnfollowButton, DataOf(tag, page, Unfollow));
        return subscriber.State == SubscriberState.Off
            ? [unfollow, new CallbackButton(phrases.SubscribeButton, "/subscribe"), others]
            : [unfollow, others];
    }

    private string DataOf(Tag tag, int page, char? sign = null) =>
        new PagedArgument($"{sign}{tag.Slug}", page).DataOf(Name);

    private async Task<string> FollowAsync(Question question, Tag tag)
    {
        if (!desk.SubscriberOf(question).Subscription.CanToggle(tag))
        {
            return question.Phrases.TooMany(Subscription.MostNames);
        }

        var subscriber = await subscribers.ChangeAsync(
            question.Chat,
            desk.Fallback(question),
            subscription => subscription.Following(tag)
        );
        return subscriber.State == SubscriberState.Off
            ? question.Phrases.FollowedUnsubscribed
            : question.Phrases.Followed;
    }

    private async Task<string> UnfollowAsync(Question question, Tag tag)
    {
        await subscribers.ChangeAsync(
            question.Chat,
            desk.Fallback(question),
            subscription => subscription.WithoutFollowing(tag)
        );
        return question.Phrases.Unfollowed;
    }

    private static TextMessage Proposal(Question question, string text, IReadOnlyList<Tag> tags) =>
        new(
            tags.Count == 0 ? text : $"{text}\n{question.Phrases.PerhapsOneOfThese}",
            Preview: null,
            [
                .. tags.Chunk(3)
                    .Select(row =>
                        row.Select(tag => new CallbackButton(tag.NameIn(question.Language), $"/tag {tag.Slug}"))
                            .ToList<Button>()
                    ),
                [new CallbackButton(question.Phrases.TagsButton, "/tags")],
            ]
        );
}
