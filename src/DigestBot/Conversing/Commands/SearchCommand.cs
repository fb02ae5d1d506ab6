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
    /// <summary>Nobody reads further; a button may say any number.</summary>
    private const int MostPages = 100;

    public string Name => "search";

    public bool IsPersonal => true;

    public string Describe(Phrases phrases) => phrases.SearchDescription;

    public async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var (typed, page) = PagedArgument.Read(question.Argument, question.Heading);
        var request = SearchRequest.Read(typed, text => DayReader.Read(text, calendar.Today));
        if (FindPage(request, page) is not var (found, place))
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
            _ => await ListAsync(question, words, place, found, cancellation),
        };
    }

    /// <summary>The page asked for, or the last one where there are fewer by now; null where nothing is asked for.</summary>
    private (SearchResult Found, ListPlace Place)? FindPage(SearchRequest request, int page)
    {
        page = Math.Clamp(page, 1, MostPages);
        if (search.Find(request, new ListPlace(page, MostPages).Skip, ListPlace.StoriesPerPage) is not { } found)
        {
            return null;
        }

        var place = ListPlace.Of(page, found.Total, MostPages);
        return place.Page < page ? FindPage(request, place.Page) : (found, place);
    }

    private async Task<IReadOnlyList<OutgoingMessage>> ListAsync(
        Question question,
        string words,
        ListPlace place,
        SearchResult found,
        CancellationToken cancellation
    )
    {
        var phrases = question.Phrases;
        var settings = await answers.SettingsAsync(question, cancellation);
        var messages = ClassicRenderer.RenderFound(
            words,
            phrases.StoriesFound(found.Total, place.Page, place.Pages),
            [.. Notes(phrases, found)],
            place.Skip + 1,
            found.Marked(),
            settings
        );
        var aloud = Answers.WayToPrivate(
            question,
            phrases.FoundInPrivate(words, found.Total),
            settings.Links!.ToSearch(words)
        );
        return new ListedStories(
            place,
            [.. found.Stories.Select(one => one.Story)],
            phrases.BetterFound,
            phrases.MoreFound,
            page => new PagedArgument(words, page).DataUnderHeading(Name)
        ).Answer(question, messages, aloud);
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
