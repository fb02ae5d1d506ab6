using System.Diagnostics.Metrics;
using DigestBot.Diagnostics;
using DigestBot.Importing;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Days;
using DigestBot.Tagging;
using DigestBot.Tests.Hosting;
using DigestBot.Tests.Storing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Tests.Importing;

public sealed class WatchedFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly AStore _store = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly DigestStore _digests;
    private readonly NoticeStore _notices;
    private readonly WatchedFolder _watched;

    public WatchedFolderTests()
    {
        _digests = new DigestStore(_store.Store, _clock);
        var intake = new Intake(
            new ImportingSettings(null, null, null),
            new LexiconInUse(TaggingStage.LoadLexicon(TaggingSettings.Default)),
            _digests,
            new Meters(new Meter(nameof(WatchedFolderTests))),
            NullLogger<Intake>.Instance
        );
        _notices = new NoticeStore(_store.Store, _clock);
        _watched = new WatchedFolder(_folder.Path, intake, _notices, _clock, NullLogger.Instance);
    }

    private int? Revision => _digests.FindLatest()?.Revision;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_lies_there_at_the_start_is_taken_at_once()
    {
        Save("day.md", ADay("一"));

        await _watched.TakeInWhatIsThereAsync(TestContext.Current.CancellationToken);

        Revision.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_saved_is_taken_once_it_has_not_changed_for_a_second()
    {
        Save("day.md", ADay("一"));

        await LookAfter(0);
        await LookAfter(750);
        Revision.ShouldBeNull();
        await LookAfter(250);
        Revision.ShouldBe(1);
    }

    [Fact]
    public async Task An_editor_that_writes_in_steps_is_read_once_when_it_is_done()
    {
        Save("day.md", ADay("半")[..40]);
        await LookAfter(0);
        await LookAfter(750);
        Save("day.md", ADay("半篇"));
        await LookAfter(250);
        Save("day.md", ADay("整篇文章"));
        await LookAfter(750);
        Revision.ShouldBeNull();
        await LookAfter(1000);

        Revision.ShouldBe(1);
        _digests.FindLatest()!.Title.ShouldBe("整篇文章");
    }

    [Fact]
    public async Task A_file_that_is_replaced_is_the_next_revision_and_one_that_stays_is_not_read_again()
    {
        Save("day.md", ADay("一"));
        await _watched.TakeInWhatIsThereAsync(TestContext.Current.CancellationToken);
        await LookAfter(5000);
        Revision.ShouldBe(1);

        Save("other.tmp", ADay("二二"));
        File.Move(_folder["other.tmp"], _folder["day.md"], overwrite: true);
        await LookAfter(250);
        await LookAfter(1000);
        await LookAfter(1000);

        Revision.ShouldBe(2);
    }

    [Fact]
    public async Task A_file_that_is_no_digest_changes_nothing_and_the_others_are_taken()
    {
        Save("a.md", "no digest");
        Save("b.md", ADay("一"));

        await _watched.TakeInWhatIsThereAsync(TestContext.Current.CancellationToken);

        Revision.ShouldBe(1);
        _notices.ToTell().ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_files_that_are_saved_and_are_no_digests_one_notice_tells()
    {
        Save("a.md", "no digest");
        Save("b.md", "no digest either");
        Save("c.md", ADay("一"));
        await LookAfter(0);
        await LookAfter(1000);
        await LookAfter(1000);

        Revision.ShouldBe(1);
        var told = _notices.ToTell().ShouldHaveSingleItem().Notice.ShouldBeOfType<Notice.DigestRefused>();
        told.Reason.ShouldMatch(@"[ab]\.md\(1,1\): ");
        told.Others.ShouldBe(1);
    }

    [Fact]
    public async Task A_folder_that_vanishes_and_comes_back_is_watched_on()
    {
        Directory.Delete(_folder.Path);
        await LookAfter(250);
        Directory.CreateDirectory(_folder.Path);
        Save("day.md", ADay("一"));
        await LookAfter(250);
        await LookAfter(1000);

        Revision.ShouldBe(1);
    }

    private async Task LookAfter(int milliseconds)
    {
        _clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
        await _watched.TakeInWhatHasSettledAsync(TestContext.Current.CancellationToken);
    }

    private void Save(string name, string text) => File.WriteAllText(_folder[name], text);

    private static string ADay(string title) =>
        $"""
            ---
            title: {title}
            date: 2026-03-05
            ---
            ## 第一节

            ### [一条新闻](https://news.example.com/1)

            正文。
            """;
}
