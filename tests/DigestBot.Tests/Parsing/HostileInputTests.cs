using DigestBot.Messages;
using DigestBot.Parsing;
using DigestBot.Rendering;
using DigestBot.Rendering.Classic;
using DigestBot.Rendering.Rich;
using DigestBot.Tests.Fuzzing;
using DigestBot.Texts;

namespace DigestBot.Tests.Parsing;

/// <summary>
/// A mebibyte of ill will is answered with an error or a digest. Work is counted in bytes allocated, which is the same
/// on every machine; <c>tests/DigestBot.Benchmarks -- parse</c> prints the time.
/// </summary>
public sealed class HostileInputTests
{
    private const int Kibibyte = 1024;

    /// <summary>Milliseconds: what lasts so long never ends.</summary>
    private const int Long = 300_000;

    private static readonly RenderSettings Settings = new(Language.Chinese, new DeepLink("digest_bot"));

    public static TheoryData<string> Names() => [.. EndlessBodies.Names];

    [Theory(Timeout = Long), MemberData(nameof(Names))]
    public Task A_mebibyte_of_one_thing_is_answered(string name) =>
        Task.Run(() => Parse(name, SourceText.MaxBytes).ShouldNotBeNull(), TestContext.Current.CancellationToken);

    [Theory(Timeout = Long), MemberData(nameof(Names))]
    public Task Four_times_the_text_costs_about_four_times_the_work(string name) =>
        Task.Run(
            () =>
            {
                Show(Parse(name, 4 * Kibibyte));
                var small = Work(() => Show(Parse(name, 16 * Kibibyte)));
                var large = Work(() => Show(Parse(name, 64 * Kibibyte)));
                large.ShouldBeLessThan(6 * Math.Max(small, Kibibyte * Kibibyte));
            },
            TestContext.Current.CancellationToken
        );

    [Fact]
    public void Aliases_that_double_line_by_line_are_refused()
    {
        var bomb = string.Concat(Enumerable.Range(1, 60).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n"));
        var text = $"---\na0: &a0 [x, x]\n{bomb}---\n## [a](https://b.example/)\n";

        DigestParser
            .Parse(new DigestSource("bomb.md", System.Text.Encoding.UTF8.GetBytes(text)))
            .ShouldBeOfType<Refused>();
    }

    private static ParseResult Parse(string name, int bytes) =>
        DigestParser.Parse(new DigestSource("2026-01-02.md", EndlessBodies.Make(name, bytes)));

    private static void Show(ParseResult result)
    {
        if (result is Parsed { Digest: var digest })
        {
            ClassicRenderer.RenderDay(digest, Settings).ShouldNotBeEmpty();
            RichRenderer.RenderDay(digest, Settings).ShouldNotBeEmpty();
        }
    }

    private static long Work(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
