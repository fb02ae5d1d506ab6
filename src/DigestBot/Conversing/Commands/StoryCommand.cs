using DigestBot.Digests;
using DigestBot.Messages;
using DigestBot.Rendering.Classic;
using DigestBot.Searching;
using DigestBot.Storing;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary><c>/story 20260217-a1b2c3</c>: one story, whole.</summary>
internal sealed class StoryCommand(DigestStore digests, StorySearch search, Answers answers) : ICommand
{
    private const int RelatedStories = 3;

    public string Name => "story";

    public string Describe(Phrases phrases) => phrases.StoryDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (!StoryId.TryParse(question.Argument, out var id))
        {
            return [new TextMessage(question.Phrases.StoryNotUnderstood(question.Argument))];
        }

        return digests.FindStory(id) is { } found
            ? ClassicRenderer.RenderStory(
                found.Day,
                found.Story,
                await answers.SettingsAsync(question, cancellation),
                search.Related(found.Story, RelatedStories)
            )
            :
            [
                new TextMessage(
                    question.Phrases.NoStory(id.ToString(), digests.Find(id.Date) is not null ? id.Date : null)
                ),
            ];
    }
}
