using DigestBot.Digests;
using DigestBot.Importing;
using DigestBot.Storing.Days;
using DigestBot.Tagging;
using DigestBot.Tests.Digests;
using DigestBot.Tests.Storing;
using DigestBot.Tests.Tagging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigestBot.Tests.Importing;

public sealed class RetaggingTests : IDisposable
{
    private readonly AStore _store = new();
    private readonly LexiconInUse _lexicon = new(Lexicons.Small);

    private DigestStore Digests => new(_store.Store, TimeProvider.System);

    private TagStore Tags => new(_store.Store, Digests);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task What_is_tagged_already_is_left_alone()
    {
        await TakeInAsync(days: 2);
        var digests = Digests;
        var more = digests.MoreTakenIn.Next;

        (await StepAsync(digests)).ShouldBeFalse();

        more.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Another_lexicon_tags_a_step_of_the_newest_days_and_after_a_restart_the_rest()
    {
        const int Days = Retagging.DaysAtOnce + 20;
        await TakeInAsync(Days);
        Tags.Find("qwen")!.Stories.ShouldBe(Days);
        _lexicon.Replace(Lexicon.Parse("products:\n  - { name: 千问, slug: qianwen, aliases: [Qwen] }", "b.yaml"));

        (await StepAsync(Digests)).ShouldBeTrue();
        Tags.Find("qwen")!.Stories.ShouldBe(20);
        Tags.Find("qianwen").ShouldBe(new TagUse(new Tag("qianwen", "千问"), Retagging.DaysAtOnce));
        Digests.Find(DayAt(Days - 1))!.Stories.Single().Tags.ShouldContain(new Tag("qianwen", "千问"));
        Digests.Find(DayAt(0))!.Stories.Single().Tags.ShouldContain(new Tag("qwen", "Qwen"));

        _store.Reopen();
        (await StepAsync(Digests)).ShouldBeFalse();
        Tags.Find("qwen").ShouldBeNull();
        Tags.Find("qianwen")!.Stories.ShouldBe(Days);
        (await StepAsync(Digests)).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_follows_what_is_taken_in_is_woken()
    {
        await TakeInAsync(days: 1);
        var digests = Digests;
        var more = digests.MoreTakenIn.Next;
        _lexicon.Replace(Lexicon.Parse("products:\n  - { name: 千问, slug: qianwen, aliases: [Qwen] }", "b.yaml"));

        await StepAsync(digests);

        more.IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task Once_more_days_show_that_an_editors_tag_stands_on_all_of_them_it_goes()
    {
        foreach (var offset in Enumerable.Range(0, 3))
        {
            var digest = DigestAt(offset) with { Tags = ["新模型", offset == 1 ? "更新" : "别的"] };
            await Digests.TakeInAsync(
                new Tagger(Lexicons.Small).Tag(digest, new HashSet<string>()),
                postsByItself: false
            );
        }

        Tags.Find(TagSlug.Of("新模型"))!.Stories.ShouldBe(3);

        await StepAsync(Digests);

        Tags.Find(TagSlug.Of("新模型")).ShouldBeNull();
        Tags.Find(TagSlug.Of("更新"))!.Stories.ShouldBe(1);
    }

    private Task<bool> StepAsync(DigestStore digests) =>
        new Retagging(digests, _lexicon, NullLogger<Retagging>.Instance).StepAsync(
            TestContext.Current.CancellationToken
        );

    private async Task TakeInAsync(int days)
    {
        foreach (var offset in Enumerable.Range(0, days))
        {
            await Digests.TakeInAsync(
                new Tagger(_lexicon.Current).Tag(DigestAt(offset), new HashSet<string>()),
                postsByItself: false
            );
        }
    }

    private static DateOnly DayAt(int offset) => ADigest.Day.AddDays(offset);

    private static Digest DigestAt(int offset) =>
        ADigest.On(
            DayAt(offset),
            ADigest.Story("Qwen 更新，新模型发布") with
            {
                Id = StoryId.Of(DayAt(offset), "a"),
            }
        ) with
        {
            Tags = [],
        };
}
