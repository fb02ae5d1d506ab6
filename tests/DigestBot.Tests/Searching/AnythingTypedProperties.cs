using DigestBot.Digests;
using FsCheck.Fluent;
using LocalTelegram.Tests;

namespace DigestBot.Tests.Searching;

public sealed class AnythingTypedProperties : IAsyncLifetime
{
    /// <summary>What query languages, patterns and filters are made of, among words that there are.</summary>
    private static readonly string[] Fragments =
    [
        "(",
        ")",
        "\"",
        "*",
        "?",
        "~2",
        "^",
        "AND",
        "OR",
        "NOT",
        "+",
        "-",
        "/",
        "\\",
        "[a TO b]",
        "{",
        "tag:",
        "after:",
        "before:",
        "tag:x",
        "after:2026-13-45",
        "before:9999",
        "从：0000",
        ":",
        "：",
        " ",
        "\n",
        "\n2",
        "　",
        "\0",
        "\uD83E",
        "🤖",
        "é",
        "e\u0301",
        "Qwen3.5",
        "GLM-5",
        "3.",
        ".5",
        "1e9",
        "灯塔",
        "潮汐发电",
        "猫",
        "deep seek",
        "通义千问",
        "qwne",
    ];

    private ASearch _search = null!;

    public async ValueTask InitializeAsync() =>
        _search = await ASearch.OverAsync(
            AStory.On(AStory.Newest, "阿里发布 Qwen3.5 与 GLM-5", "灯塔改用潮汐发电。\n猫看着。"),
            AStory.On(AStory.Newest.AddDays(-1), "DeepSeek 更新", "")
        );

    public ValueTask DisposeAsync()
    {
        _search.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Any_string_is_a_search_and_never_an_error() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), typed => _search.Find(typed ?? "")).Holds();

    [Fact]
    public void Any_mixture_of_signs_and_words_is_a_search_and_keeps_its_texts_whole() =>
        Prop.ForAll(
                Gen.Elements(Fragments).ListOf().Select(string.Concat).ToArbitrary(),
                typed =>
                {
                    foreach (var found in _search.Find(typed)?.Marked() ?? [])
                    {
                        PlainText.Of(found.Title).ShouldBe(found.Story.Title);
                        PlainText.Of(found.Excerpt).Trim('…').Length.ShouldBeLessThanOrEqualTo(120);
                    }
                }
            )
            .Holds(300);

    [Fact]
    public void A_pasted_page_is_a_search() =>
        _search.Find(string.Concat(Enumerable.Repeat("灯塔 GLM-5 ", 5000))).ShouldNotBeNull();
}
