using DigestBot.Digests;

namespace DigestBot.Tests.Digests;

public sealed class StoryIdentityTests
{
    private const string Shared = "https://hub.example.com/";

    [Fact]
    public void The_same_text_taken_in_twice_has_the_same_ids()
    {
        var first = WithIds(("一", "https://a.example/1"), ("二", Shared), ("三", Shared));
        var second = WithIds(("一", "https://a.example/1"), ("二", Shared), ("三", Shared));

        Ids(StoryIdentity.Carry(second, Stories(first))).ShouldBe(Ids(first));
    }

    [Fact]
    public void A_story_whose_title_is_mended_keeps_its_id_by_its_address()
    {
        var former = WithIds(("旧标题", "https://a.example/1"), ("另一条", "https://a.example/2"));
        var corrected = WithIds(("新标题", "https://a.example/1"), ("另一条", "https://a.example/2"));

        Ids(StoryIdentity.Carry(corrected, Stories(former))).ShouldBe(Ids(former));
    }

    [Fact]
    public void A_story_whose_address_is_mended_keeps_its_id_by_its_title()
    {
        var former = WithIds(("标题", "https://a.example/wrong"));
        var corrected = WithIds(("标题", "https://a.example/right"));

        Ids(StoryIdentity.Carry(corrected, Stories(former))).ShouldBe(Ids(former));
    }

    [Fact]
    public void Five_stories_that_share_one_address_keep_five_ids_when_one_is_retitled()
    {
        var former = WithIds(("一", Shared), ("二", Shared), ("三", Shared), ("四", Shared), ("五", Shared));
        var corrected = WithIds(("一", Shared), ("二", Shared), ("第三", Shared), ("四", Shared), ("五", Shared));

        Ids(StoryIdentity.Carry(corrected, Stories(former))).ShouldBe(Ids(former));
    }

    [Fact]
    public void Stories_keep_their_ids_when_they_change_places()
    {
        var former = WithIds(("一", Shared), ("二", Shared), ("三", "https://a.example/3"));
        var corrected = WithIds(("三", "https://a.example/3"), ("二", Shared), ("一", Shared));

        Ids(StoryIdentity.Carry(corrected, Stories(former))).ShouldBe(Ids(former).Reverse());
    }

    [Fact]
    public void A_new_story_never_takes_the_id_of_one_that_was_removed()
    {
        var first = WithIds(("一", "https://a.example/1"), ("二", "https://a.example/2"));
        var second = StoryIdentity.Carry(WithIds(("二", "https://a.example/2")), Stories(first));
        var removed = Stories(first)[0];

        var third = StoryIdentity.Carry(
            WithIds(("全新", "https://a.example/9"), ("二", "https://a.example/2")),
            [.. Stories(second), .. Stories(first)]
        );

        Ids(third).ShouldNotContain(removed.Id);
        Ids(third)[^1].ShouldBe(Stories(first)[1].Id);
    }

    [Fact]
    public void A_story_that_comes_back_gets_its_old_id_back()
    {
        var first = WithIds(("一", "https://a.example/1"), ("二", "https://a.example/2"));
        var second = StoryIdentity.Carry(WithIds(("二", "https://a.example/2")), Stories(first));

        var third = StoryIdentity.Carry(
            WithIds(("一", "https://a.example/1"), ("二", "https://a.example/2")),
            [.. Stories(second), .. Stories(first)]
        );

        Ids(third).ShouldBe(Ids(first));
    }

    [Fact]
    public void Two_stories_with_one_name_have_two_ids()
    {
        var digest = WithIds(("同名", Shared), ("同名", Shared));

        Ids(digest).ShouldBeUnique();
        Ids(StoryIdentity.Carry(digest, [])).ShouldBeUnique();
    }

    /// <summary>A digest as the parser makes it: ids given out in reading order.</summary>
    private static Digest WithIds(params (string Title, string Url)[] stories)
    {
        var taken = new HashSet<StoryId>();
        return ADigest.Of([
            .. stories.Select(story =>
            {
                var id = StoryIdentity.Fresh(ADigest.Day, new Uri(story.Url), story.Title, taken);
                taken.Add(id);
                return ADigest.Story(story.Title, story.Url) with { Id = id };
            }),
        ]);
    }

    private static IReadOnlyList<Story> Stories(Digest digest) => [.. digest.Stories];

    private static IReadOnlyList<StoryId> Ids(Digest digest) => [.. digest.Stories.Select(story => story.Id)];
}
