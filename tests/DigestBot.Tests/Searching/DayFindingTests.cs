using DigestBot.Searching;

namespace DigestBot.Tests.Searching;

public sealed class DayFindingTests
{
    [Fact]
    public async Task A_word_that_stories_use_is_taken_for_no_other()
    {
        using var search = await SearchAsync(headline: "开源的一天");

        Titles(search, "mistral").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_word_that_no_story_uses_is_mended_for_days_as_it_is_for_stories()
    {
        using var search = await SearchAsync(headline: "Mistral 的一天");

        Titles(search, "mistrall").ShouldBe(["Mistral 的一天"]);
    }

    /// <summary>Over a story of Mistral, and another day whose headline has a word that is much like it.</summary>
    private static Task<ASearch> SearchAsync(string headline) =>
        ASearch.OverAsync(
            AStory.On(AStory.Newest, "Mistral 发布新模型") with
            {
                Title = headline,
            },
            AStory.On(AStory.Newest.AddDays(-1), "全无关系的一条") with
            {
                Title = "Mistrel 的一天",
            }
        );

    private static IEnumerable<string> Titles(ASearch search, string typed) =>
        search
            .Stories.FindDays(SearchRequest.Read(typed, _ => null), most: 3)
            .Select(day => search.Digests.Find(day)!.Title);
}
