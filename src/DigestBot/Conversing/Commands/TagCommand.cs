using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Rendering.Classic;
using DigestBot.Storing;
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
    private const int StoriesPerPage = 8;
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
        var pages = (use.Stories + StoriesPerPage - 1) / StoriesPerPage;
        page = Math.Clamp(page, 1, pages);
        var first = (page - 1) * StoriesPerPage;
        var stories = tags.StoriesOf(use.Tag.Slug, first, StoriesPerPage);
        var settings = await answers.SettingsAsync(question, cancellation);
        var messages = ClassicRenderer.RenderStoryList(
            question.Phrases.StoriesTagged(use.Tag.Name, use.Stories, page, pages),
            note is null ? [] : [note],
            first + 1,
            stories,
            settings
        );
        var last = messages[^1] with { Buttons = ButtonsOf(question, use.Tag, first, stories, page, pages) };
        var aloud = Answers.WayToPrivate(
            question,
            question.Phrases.TaggedInPrivate(use.Tag.Name, use.Stories),
            settings.Links!.To(use.Tag)
        );
        return messages.Count == 1
            ? [question.Turn(last, aloud)]
            : Answers.Told(question, [.. messages.SkipLast(1), last], aloud);
    }

    private IReadOnlyList<IReadOnlyList<Button>> ButtonsOf(
        Question question,
        Tag tag,
        int first,
        IReadOnlyList<(DateOnly Day, Story Story)> stories,
        int page,
        int pages
    )
    {
        var phrases = question.Phrases;
        var subscriber = desk.SubscriberOf(question);
        List<Button> turning = [];
        if (page > 1)
        {
            turning.Add(PageButton(phrases.NewerStories, page - 1));
        }

        if (page < pages)
        {
            turning.Add(PageButton(phrases.OlderStories, page + 1));
        }

        List<Button> doing = [new CallbackButton(phrases.TagsButton, TagsCommand.WeekInPlace)];
        if (question.Chat.IsPrivate)
        {
            if (subscriber is { State: SubscriberState.Off } && subscriber.Subscription.Follows(tag))
            {
                doing.Insert(0, new CallbackButton(phrases.SubscribeButton, "/subscribe"));
            }

            doing.Insert(
                0,
                subscriber.Subscription.Follows(tag)
                    ? PageButton(phrases.UnfollowButton, page, Unfollow)
                    : PageButton(phrases.FollowButton, page, Follow)
            );
        }

        return
        [
            Answers.StoryButtons(first + 1, stories.Select(found => found.Story)),
            .. turning.Count > 0 ? [turning] : Array.Empty<IReadOnlyList<Button>>(),
            doing,
        ];

        CallbackButton PageButton(string label, int to, char? sign = null) =>
            new(label, new PagedArgument($"{sign}{tag.Slug}", to).DataOf(Name));
    }

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
                        row.Select(tag => new CallbackButton(tag.Name, $"/tag {tag.Slug}")).ToList<Button>()
                    ),
                [new CallbackButton(question.Phrases.TagsButton, "/tags")],
            ]
        );
}
