using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Rendering.Classic;
using DigestBot.Searching;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary>
/// <c>/search GLM-5 开源 after:2026-02</c>: the stories that have the words, the best first, a page at a time. Without
/// words, how to search.
/// </summary>
internal sealed class SearchCommand(StorySearch search, Calendar calendar, Answers answers) : ICommand
{
    private const int StoriesPerPage = 8;

    /// <summary>Nobody reads further; a button may say any number.</summary>
    private const int MostPages = 100;

    public string Name => "search";

    public string Describe(Phrases phrases) => phrases.SearchDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var (typed, asked) = PagedArgument.Read(question.Argument);
        var request = SearchRequest.Read(typed, text => DayReader.Read(text, calendar.Today));
        var page = Math.Clamp(asked, 1, MostPages);
        if (search.Find(request, (page - 1) * StoriesPerPage, StoriesPerPage) is not { } found)
        {
            return [new TextMessage(question.Phrases.HowToSearch)];
        }

        var words = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (found.Stories.Count == 0)
        {
            return [NothingFound(question, words, found)];
        }

        return question.Chat.IsPrivate
            ? await ListAsync(question, new PagedArgument(words, page), found, cancellation)
            : [await WayToPrivateAsync(question, words, found, cancellation)];
    }

    private static TextMessage NothingFound(Question question, string words, SearchResult found) =>
        new(
            found.IsWhole
                ? question.Phrases.NothingFound(words)
                : $"{question.Phrases.NothingFound(words)}\n\n{question.Phrases.IndexIncomplete}"
        );

    private async Task<IReadOnlyList<OutgoingMessage>> ListAsync(
        Question question,
        PagedArgument shown,
        SearchResult found,
        CancellationToken cancellation
    )
    {
        var pages = Math.Min(MostPages, (found.Total + StoriesPerPage - 1) / StoriesPerPage);
        var next = shown with { Page = shown.Page + 1 };
        var goesOn = shown.Page < pages;
        var messages = ClassicRenderer.RenderFound(
            question.Phrases.StoriesFound(shown.Text, found.Total, shown.Page, pages),
            [.. Notes(question.Phrases, found, isCutShort: goesOn && !next.FitsButton(Name))],
            (shown.Page - 1) * StoriesPerPage + 1,
            found.Stories,
            await answers.SettingsAsync(question, cancellation)
        );
        return goesOn && next.FitsButton(Name)
            ?
            [
                .. messages.SkipLast(1),
                messages[^1] with
                {
                    Buttons =
                    [
                        [new CallbackButton(question.Phrases.MoreFound, next.DataOf(Name))],
                    ],
                },
            ]
            : messages;
    }

    private static IEnumerable<string> Notes(Phrases phrases, SearchResult found, bool isCutShort)
    {
        if (found.IsLoose)
        {
            yield return phrases.FoundSomeWordsOnly;
        }

        if (isCutShort)
        {
            yield return phrases.TooLongForMore;
        }

        if (!found.IsWhole)
        {
            yield return phrases.IndexIncomplete;
        }
    }

    /// <summary>A group must not be flooded with what one person looks for.</summary>
    private async Task<OutgoingMessage> WayToPrivateAsync(
        Question question,
        string words,
        SearchResult found,
        CancellationToken cancellation
    )
    {
        var settings = await answers.SettingsAsync(question, cancellation);
        return new TextMessage(
            question.Phrases.FoundInPrivate(words, found.Total),
            Preview: null,
            [
                [new LinkButton(question.Phrases.ReadInPrivate, settings.Links!.ToSearch(words))],
            ]
        );
    }
}
