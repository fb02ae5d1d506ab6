using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Rendering.Classic;
using DigestBot.Searching;
using DigestBot.Texts;

namespace DigestBot.Conversing.Commands;

/// <summary>
/// <c>/search GLM-5 开源 after:2026-02</c>: the stories that have the words, the best first, a page at a time; a button
/// that names a page changes the message it stands under. Without words, how to search.
/// </summary>
internal sealed class SearchCommand(StorySearch search, Calendar calendar, Answers answers) : ICommand
{
    private const int StoriesPerPage = 8;

    /// <summary>Nobody reads further; a button may say any number.</summary>
    private const int MostPages = 100;

    public string Name => "search";

    public bool IsPersonal => true;

    public string Describe(Phrases phrases) => phrases.SearchDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var (typed, page) = PagedArgument.Read(question.Argument, question.Heading);
        var request = SearchRequest.Read(typed, text => DayReader.Read(text, calendar.Today));
        if (FindPage(request, page) is not var (found, shown))
        {
            return [question.Tell(new TextMessage(question.Phrases.HowToSearch))];
        }

        var words = string.Join(
            ' ',
            SearchRequest.Shortened(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return found switch
        {
            { Total: 0, IsWhole: false } => [question.Tell(new TextMessage(question.Phrases.IndexIncomplete))],
            { Total: 0 } => [question.Tell(new TextMessage(question.Phrases.NothingFound(words)))],
            _ => await ListAsync(question, new PagedArgument(words, shown), found, cancellation),
        };
    }

    /// <summary>The page asked for, or the last one where there are fewer by now.</summary>
    private (SearchResult Found, int Page)? FindPage(SearchRequest request, int page)
    {
        page = Math.Clamp(page, 1, MostPages);
        return search.Find(request, (page - 1) * StoriesPerPage, StoriesPerPage) is not { } found ? null
            : page > PagesOf(found) ? FindPage(request, PagesOf(found))
            : (found, page);
    }

    private static int PagesOf(SearchResult found) =>
        Math.Clamp((found.Total + StoriesPerPage - 1) / StoriesPerPage, 1, MostPages);

    private async Task<IReadOnlyList<OutgoingMessage>> ListAsync(
        Question question,
        PagedArgument shown,
        SearchResult found,
        CancellationToken cancellation
    )
    {
        var pages = PagesOf(found);
        var first = ((shown.Page - 1) * StoriesPerPage) + 1;
        var settings = await answers.SettingsAsync(question, cancellation);
        var messages = ClassicRenderer.RenderFound(
            shown.Text,
            question.Phrases.StoriesFound(found.Total, shown.Page, pages),
            [.. Notes(question.Phrases, found)],
            first,
            found.Marked(),
            settings
        );
        List<Button> turning = [];
        if (shown.Page > 1)
        {
            turning.Add(PageButton(question.Phrases.BetterFound, shown.Page - 1));
        }

        if (shown.Page < pages)
        {
            turning.Add(PageButton(question.Phrases.MoreFound, shown.Page + 1));
        }

        var last = messages[^1] with
        {
            Buttons =
            [
                Answers.StoryButtons(first, found.Stories.Select(one => one.Story)),
                .. turning.Count > 0 ? [turning] : Array.Empty<IReadOnlyList<Button>>(),
            ],
        };
        var aloud = Answers.WayToPrivate(
            question,
            question.Phrases.FoundInPrivate(shown.Text, found.Total),
            settings.Links!.ToSearch(shown.Text)
        );
        return messages.Count == 1
            ? [question.Turn(last, aloud)]
            : Answers.Told(question, [.. messages.SkipLast(1), last], aloud);

        CallbackButton PageButton(string label, int page) =>
            new(label, (shown with { Page = page }).DataUnderHeading(Name));
    }

    private static IEnumerable<string> Notes(Phrases phrases, SearchResult found)
    {
        if (found.IsLoose)
        {
            yield return phrases.FoundSomeWordsOnly;
        }

        if (!found.IsWhole)
        {
            yield return phrases.IndexIncomplete;
        }
    }
}
