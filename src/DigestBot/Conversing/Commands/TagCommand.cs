using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering.Classic;
using DigestBot.Storing;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary><c>/tag Qwen</c>: the stories about something, newest first, a page at a time.</summary>
internal sealed class TagCommand(DigestStore digests, TagNames names, Answers answers) : ICommand
{
    private const int StoriesPerPage = 20;
    private const int TagsProposed = 6;

    public string Name => "tag";

    public string Describe(Phrases phrases) => phrases.TagDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var (argument, page) = PagedArgument.Read(question.Argument);
        var typed = argument.TrimStart('#', '＃');
        if (typed.Length == 0)
        {
            return [Proposal(question, question.Phrases.TagMissing, answers.RecentTags(TagsProposed))];
        }

        var tag = names.Find(typed);
        var stories = tag is null ? [] : digests.FindTagged(tag);
        if (stories.Count == 0)
        {
            return [Proposal(question, question.Phrases.NoStoriesTagged(typed), names.Nearest(typed, TagsProposed))];
        }

        var pages = (stories.Count + StoriesPerPage - 1) / StoriesPerPage;
        page = Math.Clamp(page, 1, pages);
        var shown = stories.Skip((page - 1) * StoriesPerPage).Take(StoriesPerPage).ToList();
        var messages = ClassicRenderer.RenderStoryList(
            question.Phrases.StoriesTagged(tag!.Name, stories.Count, page, pages),
            shown,
            await answers.SettingsAsync(question, cancellation)
        );
        return page == pages
            ? messages
            :
            [
                .. messages.SkipLast(1),
                messages[^1] with
                {
                    Buttons =
                    [
                        .. messages[^1].Buttons,
                        [
                            new CallbackButton(
                                question.Phrases.OlderStories,
                                new PagedArgument(tag.Slug, page + 1).DataOf(Name)
                            ),
                        ],
                    ],
                },
            ];
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
            ]
        );
}
