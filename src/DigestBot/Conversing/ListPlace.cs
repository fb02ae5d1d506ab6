namespace DigestBot.Conversing;

/// <summary>Where in a list of stories one is.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Pages">How many there are; at least one.</param>
internal readonly record struct ListPlace(int Page, int Pages)
{
    public const int StoriesPerPage = 8;

    /// <summary>How many stories come before.</summary>
    public int Skip => (Page - 1) * StoriesPerPage;

    /// <summary>The page asked for, or the last one where there are fewer by now.</summary>
    /// <param name="stories">How many stories there are in all.</param>
    /// <param name="mostPages">How many pages are shown of however many stories.</param>
    public static ListPlace Of(int page, int stories, int mostPages = int.MaxValue)
    {
        var pages = Math.Clamp((stories + StoriesPerPage - 1) / StoriesPerPage, 1, mostPages);
        return new ListPlace(Math.Clamp(page, 1, pages), pages);
    }
}
