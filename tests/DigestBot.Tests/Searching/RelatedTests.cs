namespace DigestBot.Tests.Searching;

public sealed class RelatedTests
{
    [Theory]
    [InlineData("https://lab.example.org/opengrip/v3", "https://lab.example.org/opengrip/v2")]
    [InlineData("https://news.example.com/ai/1605", "https://news.example.com/ai/1107")]
    [InlineData("https://news.example.com/ai/1601", "https://news.example.com/ai/1001")]
    [InlineData("https://news.example.com/ai/1612", "https://news.example.com/ai/1104")]
    [InlineData("https://docs.example.org/dengxin/memory-format", "https://news.example.com/ai/1401")]
    [InlineData("https://news.example.com/ai/1615", "https://news.example.com/ai/1011")]
    [InlineData("https://blog.example.net/weihang/rewind-open", "https://blog.example.net/weihang/replay")]
    [InlineData("https://news.example.com/ai/1616", "https://lab.example.org/education/write-first")]
    public async Task A_running_story_is_followed_over_days(string later, string earlier)
    {
        using var search = await ASearch.OverFilesAsync(ASearch.Samples);
        var story = search
            .Digests.LatestDays(10)
            .SelectMany(day => search.Digests.Find(day)!.Stories)
            .First(story => story.Url?.AbsoluteUri == later);

        var related = search.Stories.Related(story, 3);

        related.Select(found => found.Story.Url?.AbsoluteUri).ShouldContain(earlier);
        related.ShouldNotContain(found => found.Story.Id == story.Id);
    }

    [Fact]
    public async Task Most_stories_have_no_other_that_tells_of_the_same()
    {
        using var search = await ASearch.OverFilesAsync(ASearch.Samples);
        var stories = search.Digests.LatestDays(10).SelectMany(day => search.Digests.Find(day)!.Stories).ToList();

        stories
            .Count(story => search.Stories.Related(story, 3).Count > 0)
            .ShouldBeInRange(stories.Count / 10, stories.Count / 3);
    }

    [Fact]
    public async Task A_story_that_stands_alone_has_none()
    {
        using var search = await ASearch.OverTitlesAsync("灯塔改用潮汐发电", "一只猫学会下棋");

        search.Stories.Related(search.Digests.FindLatest()!.Stories.Single(), 3).ShouldBeEmpty();
    }
}
