using DigestBot.Digests;
using DigestBot.Storing.Days;
using DigestBot.Tests.Digests;

namespace DigestBot.Tests.Storing;

public sealed class DigestStoreTests : IDisposable
{
    private readonly AStore _store = new();

    private DigestStore Digests => new(_store.Store, TimeProvider.System);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_digest_comes_back_as_it_was_after_reopening()
    {
        var digest = ADigest.Of(ADigest.Story(" 带空格的标题 ", tags: ["qwen"]), ADigest.Story("第二条"));
        await Digests.TakeInAsync(digest, postsByItself: true);
        _store.Reopen();

        var found = Digests.Find(ADigest.Day).ShouldNotBeNull();

        found.Title.ShouldBe(digest.Title);
        found
            .Stories.Select(story => (story.Id, story.Title))
            .ShouldBe(digest.Stories.Select(story => (story.Id, story.Title)));
        PlainText.Of(found.Stories.First().Body).ShouldBe(PlainText.Of(digest.Stories.First().Body));
    }

    [Fact]
    public async Task The_same_text_again_changes_nothing()
    {
        var digest = ADigest.Of(ADigest.Story("一"));
        await Digests.TakeInAsync(digest, postsByItself: true);

        var again = await Digests.TakeInAsync(digest, postsByItself: true);

        again.Change.ShouldBe(Change.Unchanged);
        again.Digest.Revision.ShouldBe(1);
    }

    [Fact]
    public async Task A_changed_text_is_the_next_revision_and_its_stories_keep_their_ids()
    {
        var first = ADigest.Of(
            ADigest.Story("旧标题", "https://a.example/1"),
            ADigest.Story("不变", "https://a.example/2")
        );
        await Digests.TakeInAsync(first, postsByItself: true);

        var corrected = ADigest.Of(
            ADigest.Story("新标题", "https://a.example/1"),
            ADigest.Story("不变", "https://b.example/2"),
            ADigest.Story("新来的", "https://a.example/3")
        );
        var taken = await Digests.TakeInAsync(corrected, postsByItself: true);

        taken.Change.ShouldBe(Change.Changed);
        taken.Digest.Revision.ShouldBe(2);
        taken.Digest.Stories.Take(2).Select(story => story.Id).ShouldBe(first.Stories.Select(story => story.Id));
        Digests.Find(ADigest.Day)!.Stories.Select(story => story.Title).ShouldBe(["新标题", "不变", "新来的"]);
    }

    [Fact]
    public async Task A_story_that_a_correction_drops_is_gone_and_comes_back_under_its_id()
    {
        var kept = ADigest.Story("留下", "https://a.example/1");
        var dropped = ADigest.Story("撤下", "https://a.example/2", "qwen");
        await Digests.TakeInAsync(ADigest.Of(kept, dropped), postsByItself: true);

        await Digests.TakeInAsync(ADigest.Of(kept), postsByItself: true);
        Digests.FindStory(dropped.Id).ShouldBeNull();

        await Digests.TakeInAsync(ADigest.Of(kept, dropped with { Title = "又来" }), postsByItself: true);
        Digests.FindStory(dropped.Id)!.Value.Story.Title.ShouldBe("又来");
    }

    [Fact]
    public async Task The_newest_days_come_first()
    {
        foreach (var offset in (int[])[0, 2, 1])
        {
            var day = ADigest.Day.AddDays(offset);
            await Digests.TakeInAsync(
                ADigest.On(day, ADigest.Story($"{offset}a") with { Id = StoryId.Of(day, "a") }),
                postsByItself: true
            );
        }

        Digests.FindLatest()!.Date.ShouldBe(ADigest.Day.AddDays(2));
        Digests.LatestDays(2).ShouldBe([ADigest.Day.AddDays(2), ADigest.Day.AddDays(1)]);
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(4, 0)]
    [InlineData(6, 10)]
    [InlineData(99, 10)]
    public async Task The_nearest_day_is_found_on_either_side(int asked, int nearest)
    {
        await Digests.TakeInAsync(ADigest.On(ADigest.Day, ADigest.Story("一")), postsByItself: true);
        await Digests.TakeInAsync(ADigest.On(ADigest.Day.AddDays(10), ADigest.Story("二")), postsByItself: true);

        Digests.NearestDay(ADigest.Day.AddDays(asked)).ShouldBe(ADigest.Day.AddDays(nearest));
    }

    [Fact]
    public async Task The_days_of_a_stretch_and_those_beside_it_are_told()
    {
        int[] days = [-40, -3, 0, 4];
        foreach (var day in days)
        {
            await Digests.TakeInAsync(ADigest.On(ADigest.Day.AddDays(day), ADigest.Story("一")), postsByItself: true);
        }

        Digests
            .DaysBetween(ADigest.Day.AddDays(-3), ADigest.Day.AddDays(3))
            .ShouldBe([ADigest.Day.AddDays(-3), ADigest.Day]);
        Digests.LatestUpTo(ADigest.Day.AddDays(-4)).ShouldBe(ADigest.Day.AddDays(-40));
        Digests.LatestUpTo(ADigest.Day.AddDays(-41)).ShouldBeNull();
        Digests.EarliestFrom(ADigest.Day.AddDays(1)).ShouldBe(ADigest.Day.AddDays(4));
        Digests.EarliestFrom(ADigest.Day.AddDays(5)).ShouldBeNull();
    }

    [Fact]
    public async Task The_stamp_of_a_day_tells_another_text_and_other_tags()
    {
        (await StampAsync(ADigest.Story("一", tags: ["qwen"]))).ShouldBe(
            await StampAsync(ADigest.Story("一", tags: ["qwen"]))
        );
        (await StampAsync(ADigest.Story("一", tags: ["qwen"]))).ShouldNotBe(
            await StampAsync(ADigest.Story("一", tags: ["glm"]))
        );
        (await StampAsync(ADigest.Story("一"))).ShouldNotBe(await StampAsync(ADigest.Story("二")));

        static async Task<string> StampAsync(Story story)
        {
            using var store = new AStore();
            var digests = new DigestStore(store.Store, TimeProvider.System);
            await digests.TakeInAsync(ADigest.Of(story), postsByItself: true);
            return digests.Stamps()[ADigest.Day];
        }
    }

    [Fact]
    public async Task Stories_are_found_in_the_order_asked_and_dropped_ones_are_not()
    {
        Story[] stories = [ADigest.Story("一", "https://a.example/1"), ADigest.Story("二", "https://a.example/2")];
        await Digests.TakeInAsync(ADigest.Of(stories), postsByItself: true);

        Digests
            .FindStories([stories[1].Id, StoryId.Of(ADigest.Day, "unknown"), stories[0].Id])
            .Select(found => (found.Day, found.Story.Title))
            .ShouldBe([(ADigest.Day, "二"), (ADigest.Day, "一")]);

        await Digests.TakeInAsync(ADigest.Of(stories[1]), postsByItself: true);
        Digests.FindStories([.. stories.Select(story => story.Id)]).Single().Story.Title.ShouldBe("二");
        Digests.FindStories([]).ShouldBeEmpty();
    }

    [Fact]
    public async Task History_is_not_among_the_days_to_post()
    {
        await Digests.TakeInAsync(ADigest.On(ADigest.Day, ADigest.Story("一")), postsByItself: false);
        await Digests.TakeInAsync(ADigest.On(ADigest.Day.AddDays(1), ADigest.Story("二")), postsByItself: true);

        Digests.DaysToPostSince(ADigest.Day).ShouldBe([ADigest.Day.AddDays(1)]);
        Digests.DaysToPostSince(ADigest.Day.AddDays(2)).ShouldBeEmpty();
    }
}
