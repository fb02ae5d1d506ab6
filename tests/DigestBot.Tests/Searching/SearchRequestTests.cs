using DigestBot.Conversing;
using DigestBot.Searching;

namespace DigestBot.Tests.Searching;

public sealed class SearchRequestTests
{
    private static readonly DateOnly Today = new(2026, 3, 5);

    [Theory]
    [InlineData("after:2026-02-17", "2026-02-17", null)]
    [InlineData("after:昨天", "2026-03-04", null)]
    [InlineData("AFTER：2月17日", "2026-02-17", null)]
    [InlineData("从:2026-02 到:2026-02", "2026-02-01", "2026-02-28")]
    [InlineData("after:2025 before:2025", "2025-01-01", "2025-12-31")]
    [InlineData("before: 2024年2月", null, "2024-02-29")]
    public void A_period_is_read_as_people_type_it(string typed, string? after, string? before)
    {
        var request = Read(typed);

        request.Words.ShouldBeEmpty();
        (request.After?.ToString("O"), request.Before?.ToString("O")).ShouldBe((after, before));
    }

    [Theory]
    [InlineData("tag:Qwen 开源 标签：机器人", "Qwen 机器人", "开源")]
    [InlineData("tag: Qwen 开源", "Qwen", "开源")]
    [InlineData("开源 tag:", "", "开源 tag:")]
    [InlineData("after:某天 开源", "", "after:某天 开源")]
    [InlineData("https://example.com:80/a :", "", "https://example.com:80/a :")]
    public void What_is_no_filter_is_a_word(string typed, string tags, string words)
    {
        var request = Read(typed);

        string.Join(' ', request.Tags).ShouldBe(tags);
        string.Join(' ', request.Words).ShouldBe(words);
    }

    [Fact]
    public void A_pasted_page_is_looked_for_by_its_beginning() =>
        Read(new string('长', 5000)).Words.Single().Length.ShouldBe(256);

    [Fact]
    public void A_rare_character_is_not_torn_apart() =>
        Read(new string('a', 255) + "😀").Words.Single().ShouldBe(new string('a', 255));

    private static SearchRequest Read(string typed) => SearchRequest.Read(typed, text => DayReader.Read(text, Today));
}
