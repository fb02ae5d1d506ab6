using DigestBot.Importing;
using DigestBot.Storing.Administration;
using DigestBot.Tagging;
using DigestBot.Tests.Hosting;
using DigestBot.Tests.Storing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Importing;

public sealed class LexiconFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly AStore _store = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly NoticeStore _notices;
    private readonly LexiconInUse _lexicon;
    private readonly LexiconFile _file;

    public LexiconFileTests()
    {
        Save("Qwen");
        var settings = new TaggingSettings(_folder["lexicon.yaml"]);
        _notices = new NoticeStore(_store.Store, _clock);
        _lexicon = new LexiconInUse(TaggingStage.LoadLexicon(settings));
        _file = new LexiconFile(settings, _lexicon, _notices, _clock, NullLogger<LexiconFile>.Instance);
    }

    private string Name => _lexicon.Current.Entries.Single().Tag.Name;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_was_read_at_the_start_is_not_taken_up_again()
    {
        (await LookAfter(0)).ShouldBeFalse();
        (await LookAfter(5000)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_saved_file_is_taken_up_once_it_has_not_changed_for_a_second()
    {
        await LookAfter(0);
        Save("Qwen 模型");

        (await LookAfter(750)).ShouldBeFalse();
        Save("Qwen 大模型");
        (await LookAfter(750)).ShouldBeFalse();
        Name.ShouldBe("Qwen");
        (await LookAfter(1000)).ShouldBeTrue();
        Name.ShouldBe("Qwen 大模型");
        (await LookAfter(1000)).ShouldBeFalse();
    }

    [Fact]
    public async Task One_that_is_wrong_leaves_the_one_before_in_use_and_is_told_once()
    {
        await LookAfter(0);
        File.WriteAllText(_folder["lexicon.yaml"], "topics:\n  - { name: 甲乙 }");

        (await LookAfter(0)).ShouldBeFalse();
        (await LookAfter(1000)).ShouldBeFalse();
        (await LookAfter(1000)).ShouldBeFalse();

        Name.ShouldBe("Qwen");
        _notices
            .ToTell()
            .ShouldHaveSingleItem()
            .Notice.ShouldBeOfType<Notice.LexiconRefused>()
            .Reason.ShouldBe(
                $"{_folder["lexicon.yaml"]}, line 2, column 5: an entry needs a name and a slug, as in {{ name: 机器人, slug: robots }}."
            );

        Save("GLM");
        await LookAfter(0);
        (await LookAfter(1000)).ShouldBeTrue();
        Name.ShouldBe("GLM");
    }

    [Fact]
    public async Task One_that_is_gone_for_a_while_changes_nothing()
    {
        await LookAfter(0);
        File.Delete(_folder["lexicon.yaml"]);

        (await LookAfter(0)).ShouldBeFalse();
        (await LookAfter(1000)).ShouldBeFalse();
        Name.ShouldBe("Qwen");

        Save("GLM");
        await LookAfter(0);
        (await LookAfter(1000)).ShouldBeTrue();
    }

    private Task<bool> LookAfter(int milliseconds)
    {
        _clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
        return _file.LookAsync(TestContext.Current.CancellationToken);
    }

    private void Save(string name) =>
        File.WriteAllText(_folder["lexicon.yaml"], $"products:\n  - {{ name: {name}, slug: it }}");
}
