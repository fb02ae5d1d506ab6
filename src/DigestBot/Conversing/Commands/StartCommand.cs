using DigestBot.Messages;
using DigestBot.Storing.Days;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary><c>/start</c>: a greeting; with the parameter of a deep link, what the link is about.</summary>
internal sealed class StartCommand(
    DigestStore digests,
    DayCommand days,
    StoryCommand stories,
    TagsCommand tags,
    TagCommand tag,
    SubscribeCommand subscribe,
    SearchCommand search,
    HelpCommand help,
    PrivacyCommand privacy
) : ICommand
{
    public string Name => "start";

    public string Describe(Phrases phrases) => phrases.StartDescription;

    public Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation) =>
        question.Argument switch
        {
            ['d', '_', .. var day] => days.AnswerAsync(question with { Argument = day }, cancellation),
            ['r', '_', .. var day] => days.AnswerAsync(
                question with
                {
                    Argument = $"{day} {LeftOutPlace.Rest}",
                },
                cancellation
            ),
            ['s', '_', .. var story] => stories.AnswerAsync(question with { Argument = story }, cancellation),
            ['t', '_', .. var slug] => tag.AnswerAsync(question with { Argument = slug }, cancellation),
            ['q', '_', .. var words] when DeepLink.ReadSearch(words) is { } typed => search.AnswerAsync(
                question with
                {
                    Argument = typed,
                },
                cancellation
            ),
            DeepLink.SearchParameter => search.AnswerAsync(question with { Argument = "" }, cancellation),
            DeepLink.HelpParameter => help.AnswerAsync(question with { Argument = "" }, cancellation),
            DeepLink.PrivacyParameter => privacy.AnswerAsync(question with { Argument = "" }, cancellation),
            DeepLink.DaysParameter => days.AnswerAsync(question with { Argument = "" }, cancellation),
            DeepLink.TagsParameter => tags.AnswerAsync(question with { Argument = "" }, cancellation),
            DeepLink.SubscribeParameter => subscribe.AnswerAsync(question with { Argument = "" }, cancellation),
            _ => Task.FromResult<IReadOnlyList<OutgoingMessage>>([Greeting(question)]),
        };

    private TextMessage Greeting(Question question)
    {
        var latest = digests.FindLatest();
        List<IReadOnlyList<Button>> buttons =
        [
            [
                new CallbackButton(question.Phrases.LatestButton, "/latest"),
                new CallbackButton(question.Phrases.SubscribeButton, "/subscribe"),
            ],
            [
                new CallbackButton(question.Phrases.DaysButton, "/day"),
                new CallbackButton(question.Phrases.TagsButton, "/tags"),
                new CallbackButton(question.Phrases.SearchButton, "/search"),
            ],
        ];
        if (question.Chat.IsPrivate && latest?.Community is { } community)
        {
            buttons.Add([new LinkButton(question.Phrases.JoinButton, community.Link)]);
        }

        return new TextMessage(question.Phrases.Greeting, Preview: null, buttons);
    }
}
