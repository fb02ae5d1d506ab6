using DigestBot.Digests;
using DigestBot.Storing.Days;
using DigestBot.Tests.Digests;

namespace DigestBot.Tests.Storing;

public sealed class TagStoreTests : IDisposable
{
    private readonly AStore _store = new();
    private readonly DigestStore _digests;
    private readonly TagStore _tags;

    public TagStoreTests()
    {
        _digests = new DigestStore(_store.Store, TimeProvider.System);
        _tags = new TagStore(_store.Store, _digests);
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Stories_come_newest_day_first_in_reading_order_and_in_stretches()
    {
        foreach (var offset in (int[])[0, 40, 2, 1])
        {
            await TakeInAsync(offset, ("a", "qwen"), ("b", ""), ("c", "qwen glm"));
        }

        string[] all = ["40a", "40c", "2a", "2c", "1a", "1c", "0a", "0c"];
        TitlesOf("qwen", 0, 99).ShouldBe(all);
        TitlesOf("qwen", 1, 3).ShouldBe(all[1..4]);
        TitlesOf("qwen", 7, 3).ShouldBe(all[7..]);
        TitlesOf("qwen", 8, 3).ShouldBeEmpty();
        TitlesOf("qw", 0, 9).ShouldBeEmpty();
        _tags.Find("qwen").ShouldBe(new TagUse(new Tag("qwen", "QWEN"), 8));
        _tags.Find("glm")!.Stories.ShouldBe(4);
    }

    [Fact]
    public async Task A_correction_takes_out_what_it_drops()
    {
        await TakeInAsync(0, ("a", "qwen"), ("b", "qwen glm"));
        await TakeInAsync(1, ("a", "qwen"));

        await TakeInAsync(0, ("b", "qwen"), ("c", "kimi qwen"));

        TitlesOf("qwen", 0, 9).ShouldBe(["1a", "0b", "0c"]);
        _tags.Find("qwen")!.Stories.ShouldBe(3);
        _tags.Find("glm").ShouldBeNull();
        _tags.Find("kimi")!.Stories.ShouldBe(1);
        _tags.Subjects().Select(tag => tag.Slug).Order().ShouldBe(["kimi", "qwen"]);
        CountsOf(0, 1).ShouldBe("3: kimi 1, qwen 3");
    }

    [Fact]
    public async Task Other_tags_for_a_day_are_counted_anew_and_seen_by_who_follows()
    {
        await TakeInAsync(0, ("a", "qwen"), ("b", "glm"));
        var before = _digests.Find(ADigest.Day)!;
        var stamp = _digests.Stamps()[ADigest.Day];
        _ = _tags.Subjects();

        await _digests.RetagAsync(
            WithTags(before, story => story.Title == "0b" ? [new Tag("kimi", "Kimi")] : story.Tags) with
            {
                TaggedBy = "2",
            }
        );
        _digests.MoreTakenIn.Raise();

        var after = _digests.Find(ADigest.Day)!;
        after.Stories.Select(story => story.Tags.Single().Slug).ShouldBe(["qwen", "kimi"]);
        after.Stories.Select(story => story.Id).ShouldBe(before.Stories.Select(story => story.Id));
        (after.Revision, after.TaggedBy).ShouldBe((before.Revision, "2"));
        _digests.TaggedDays().Single().TaggedBy.ShouldBe("2");
        _digests.Stamps()[ADigest.Day].ShouldNotBe(stamp);
        _tags.Subjects().Select(tag => tag.Slug).Order().ShouldBe(["kimi", "qwen"]);
        CountsOf(0, 0).ShouldBe("2: kimi 1, qwen 1");
    }

    [Fact]
    public async Task Other_tags_for_a_text_that_no_longer_stands_change_nothing()
    {
        await TakeInAsync(0, ("a", "qwen"));
        var read = _digests.Find(ADigest.Day)!;
        await TakeInAsync(0, ("b", "glm"));

        await _digests.RetagAsync(read with { TaggedBy = "2" });

        _digests.Find(ADigest.Day)!.Stories.Single().Title.ShouldBe("0b");
        CountsOf(0, 0).ShouldBe("1: glm 1");
    }

    [Fact]
    public async Task Days_are_counted_from_one_to_another()
    {
        await TakeInAsync(0, ("a", "qwen"), ("b", "glm"));
        await TakeInAsync(1, ("a", "qwen"), ("b", "qwen"));
        await TakeInAsync(2, ("a", "kimi"));

        CountsOf(0, 1).ShouldBe("4: glm 1, qwen 3");
        CountsOf(2, 9).ShouldBe("1: kimi 1");
        CountsOf(3, 9).ShouldBe("0: ");
    }

    [Fact]
    public async Task A_section_is_found_like_a_tag_and_is_not_counted_among_the_subjects()
    {
        var digest = Digest(0, ("a", "qwen"));
        var section = new Tag("x-1", "更多", IsSection: true);
        await _digests.TakeInAsync(WithTags(digest, story => [.. story.Tags, section]), postsByItself: true);

        _tags.Find("x-1").ShouldBe(new TagUse(section, 1));
        TitlesOf("x-1", 0, 9).ShouldBe(["0a"]);
        _tags.Subjects().ShouldBe([new Tag("qwen", "QWEN")]);
        CountsOf(0, 0).ShouldBe("1: qwen 1");
    }

    [Fact]
    public async Task The_editors_tags_around_a_day_are_those_of_the_nearest_days()
    {
        foreach (var offset in (int[])[0, 1, 2, 5, 6])
        {
            await _digests.TakeInAsync(
                Digest(offset, ("a", "")) with
                {
                    Tags = [$"第{offset}天"],
                },
                postsByItself: true
            );
        }

        _digests
            .EditorsTagsAround(ADigest.Day.AddDays(2), 2)
            .Select(tags => tags.Single())
            .ShouldBe(["第1天", "第0天", "第5天", "第6天"], ignoreOrder: true);
        _digests
            .TaggedDays()
            .Select(day => day.EditorsTags.Single())
            .ShouldBe(["第6天", "第5天", "第2天", "第1天", "第0天"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_is_taken_in_corrected_and_tagged_anew_the_counts_are_those_of_the_stories(int seed)
    {
        string[] slugs = ["qwen", "glm", "kimi", "qwen-2"];
        var random = new Random(seed);
        for (var step = 0; step < 40; step++)
        {
            var offset = random.Next(8) * 9; // several months, some days more than once
            if (random.Next(3) > 0 || _digests.Find(ADigest.Day.AddDays(offset)) is not { } stored)
            {
                await TakeInAsync(offset, [.. Enumerable.Range(0, 4).Select(story => ($"{step % 5}{story}", Some()))]);
            }
            else
            {
                await _digests.RetagAsync(WithTags(stored, _ => [.. TagsOf(Some())]));
            }
        }

        var stories = _digests.LatestDays(99).SelectMany(day => _digests.Find(day)!.Stories).ToList();
        foreach (var slug in slugs)
        {
            var bearers = stories.Where(story => story.Tags.Any(tag => tag.Slug == slug)).Select(story => story.Title);
            TitlesOf(slug, 0, 99).ShouldBe(bearers);
            _tags.Find(slug)!.Stories.ShouldBe(bearers.Count());
            _tags.Count(DateOnly.MinValue, DateOnly.MaxValue).ByTag[slug].ShouldBe(bearers.Count());
        }

        string Some() => string.Join(' ', slugs.Where(_ => random.Next(2) == 0));
    }

    private IEnumerable<string> TitlesOf(string slug, int skip, int take) =>
        _tags.StoriesOf(slug, skip, take).Select(found => found.Story.Title);

    private string CountsOf(int first, int last)
    {
        var counts = _tags.Count(ADigest.Day.AddDays(first), ADigest.Day.AddDays(last));
        var tags = counts.ByTag.OrderBy(tag => tag.Key).Select(tag => $"{tag.Key} {tag.Value}");
        return $"{counts.Stories}: {string.Join(", ", tags)}";
    }

    private Task TakeInAsync(int offset, params (string Title, string Tags)[] stories) =>
        _digests.TakeInAsync(Digest(offset, stories), postsByItself: true);

    private static Digest Digest(int offset, params (string Title, string Tags)[] stories)
    {
        var day = ADigest.Day.AddDays(offset);
        return ADigest.On(
            day,
            [
                .. stories.Select(story =>
                    ADigest.Story($"{offset}{story.Title}", $"https://a.example/{story.Title}") with
                    {
                        Id = StoryId.Of(day, story.Title),
                        Tags = [.. TagsOf(story.Tags)],
                    }
                ),
            ]
        );
    }

    private static IEnumerable<Tag> TagsOf(string slugs) =>
        slugs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(slug => new Tag(slug, slug.ToUpperInvariant()));

    private static Digest WithTags(Digest digest, Func<Story, IReadOnlyList<Tag>> tagsOf) =>
        digest with
        {
            Sections =
            [
                .. digest.Sections.Select(section =>
                    section with
                    {
                        Stories = [.. section.Stories.Select(story => story with { Tags = tagsOf(story) })],
                    }
                ),
            ],
        };
}
