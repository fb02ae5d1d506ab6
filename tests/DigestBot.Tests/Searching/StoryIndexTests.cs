using DigestBot.Searching;
using DigestBot.Tests.Hosting;

namespace DigestBot.Tests.Searching;

public sealed class StoryIndexTests
{
    [Fact]
    public async Task What_is_indexed_in_one_go_ends_in_few_segments()
    {
        using var search = await ASearch.OverTitlesAsync(Enumerable.Range(1, 410).Select(day => $"新闻 {day}"));

        search.Index.Read(searcher => searcher.IndexReader.Leaves.Count, 0).ShouldBe(StoryIndex.MostSegments);
        search.Index.IsWhole.ShouldBeTrue();
        search.TitlesOf("新闻 410").ShouldBe(["新闻 410"]);
    }

    [Fact]
    public async Task What_was_published_is_there_after_a_restart()
    {
        using var search = await ASearch.OverTitlesAsync("灯塔 甲", "灯塔 乙");

        search.Index.Open().ShouldBeNull();

        search.TitlesOf("灯塔").Count.ShouldBe(2);
        search.CatchUp().ShouldBe((0, 0));
        search.Index.Newest.ShouldBe(AStory.Newest);
    }

    [Fact]
    public async Task What_changed_while_nobody_looked_is_caught_up_with()
    {
        using var search = await ASearch.OverTitlesAsync("灯塔 甲", "灯塔 乙");
        search.Index.Close();
        await search.Digests.TakeInAsync(AStory.On(AStory.Newest, "风车"), postsByItself: false);

        search.Index.Open();

        search.CatchUp().ShouldBe((1, 0));
        search.TitlesOf("灯塔").ShouldBe(["灯塔 乙"]);
        search.TitlesOf("风车").ShouldBe(["风车"]);
    }

    [Fact]
    public async Task What_was_not_published_is_indexed_again()
    {
        using var search = await ASearch.OverTitlesAsync("灯塔 甲");
        search.Index.Remove(AStory.Newest);

        search.Index.Open();

        search.CatchUp().ShouldBe((0, 0));
        search.TitlesOf("灯塔").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_day_that_the_store_does_not_have_is_forgotten()
    {
        using var search = await ASearch.OverTitlesAsync("灯塔 甲");
        search.Index.Put(AStory.On(AStory.Newest.AddDays(1), "灯塔 丁"), "stamp");
        search.Index.Publish();

        search.CatchUp().ShouldBe((0, 1));
        search.TitlesOf("灯塔").ShouldBe(["灯塔 甲"]);
    }

    [Fact]
    public async Task A_missing_index_is_made_anew()
    {
        using var search = await ASearch.OverTitlesAsync("灯塔 甲");
        search.Index.Close();
        Directory.Delete(search.Folder, recursive: true);

        IsMadeAnew(search);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_index_whose_folder_vanishes_is_let_go_of_and_made_anew(bool isWrittenTo)
    {
        using var search = await ASearch.OverTitlesAsync("灯塔 甲", "灯塔 乙");
        Directory.Delete(search.Folder, recursive: true);

        search.TitlesOf("灯塔").Count.ShouldBe(2);
        if (isWrittenTo)
        {
            Should.Throw<IOException>(() =>
            {
                search.Index.Put(AStory.On(AStory.Newest.AddDays(1), "灯塔 丁"), "stamp");
                search.Index.Publish();
            });
        }

        Should.NotThrow(search.Index.Close);
        IsMadeAnew(search);
    }

    [Fact]
    public void An_index_to_which_nothing_was_written_can_be_let_go_of()
    {
        using var folder = new TemporaryFolder();
        using var index = new StoryIndex(folder["index"]);

        index.Open().ShouldNotBeNull();

        Should.NotThrow(index.Close);
    }

    [Fact]
    public async Task An_index_that_is_no_index_is_made_anew()
    {
        using var search = await ASearch.OverTitlesAsync("灯塔 甲");
        search.Index.Close();
        foreach (var file in Directory.EnumerateFiles(search.Folder).ToList())
        {
            await File.WriteAllTextAsync(file, "nothing of the kind", TestContext.Current.CancellationToken);
        }

        IsMadeAnew(search);
    }

    [Fact]
    public async Task A_single_damaged_byte_in_any_file_is_noticed()
    {
        using var search = await ASearch.OverTitlesAsync("灯塔 甲", "灯塔 乙");
        search.Index.Close();
        var names = Directory.EnumerateFiles(search.Folder).Select(file => Path.GetFileName(file)!).ToList();
        foreach (var name in names.Where(name => name != "segments.gen")) // which only helps to find the newest
        {
            search.Index.Open();
            search.CatchUp();
            search.Index.Close();
            // Made anew, the files have other names; the same kind is damaged each time.
            var file = Directory
                .EnumerateFiles(search.Folder)
                .First(file => Path.GetExtension(file) == Path.GetExtension(name));
            await DamageAsync(file);

            IsMadeAnew(search, name);
        }
    }

    [Fact]
    public async Task An_index_of_another_form_is_made_anew()
    {
        using var search = await ASearch.OverTitlesAsync("灯塔 甲");
        search.Index.Close();
        var commit = Directory.EnumerateFiles(search.Folder, "segments_*").Single();
        // A commit without our mark is what another version, or another program, leaves.
        using (var folder = Lucene.Net.Store.FSDirectory.Open(search.Folder))
        using (
            var writer = new Lucene.Net.Index.IndexWriter(
                folder,
                new Lucene.Net.Index.IndexWriterConfig(Lucene.Net.Util.LuceneVersion.LUCENE_48, null)
            )
        )
        {
            writer.SetCommitData(new Dictionary<string, string> { ["form"] = StoryIndex.Form + "0" });
            writer.Commit();
        }

        File.Exists(commit).ShouldBeFalse();
        IsMadeAnew(search);
    }

    [Fact]
    public void An_index_that_is_not_open_finds_nothing() =>
        new StoryIndex("nowhere").Read(_ => "something", "nothing").ShouldBe("nothing");

    private static void IsMadeAnew(ASearch search, string? damaged = null)
    {
        search.Index.Open().ShouldNotBeNull(damaged);
        search.Index.IsWhole.ShouldBeFalse();
        search.CatchUp();
        search.Index.IsWhole.ShouldBeTrue();
        search.TitlesOf("灯塔").ShouldContain("灯塔 甲");
        search.Index.Close();
    }

    private static async Task DamageAsync(string file)
    {
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 0xFF;
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
    }
}
