using DigestBot.Digests;
using DigestBot.Searching.Excerpts;
using DigestBot.Searching.Querying;
using FsCheck.Fluent;
using LocalTelegram.Tests;

namespace DigestBot.Tests.Searching;

public sealed class ExcerptTests
{
    private static readonly string Filler = string.Concat(Enumerable.Repeat("这句话只是为了占些地方。", 20));

    [Fact]
    public void A_short_text_is_shown_whole_on_one_line() =>
        Around("灯塔\n改用  潮汐发电。", "潮汐发电").ShouldBe("灯塔 改用 [潮汐发电]。");

    [Fact]
    public void A_long_text_is_shown_around_the_match_from_the_beginning_of_its_sentence()
    {
        var excerpt = Around($"{Filler}守塔人说灯塔改用潮汐发电。{Filler}", "潮汐");

        excerpt.ShouldStartWith("…守塔人说灯塔改用[潮汐]发电。");
        excerpt.ShouldEndWith("…");
    }

    [Fact]
    public void A_text_without_a_match_gives_its_beginning()
    {
        var excerpt = Around(Filler, "潮汐");

        excerpt.ShouldStartWith("这句话");
        excerpt.ShouldEndWith("…");
    }

    [Fact]
    public void The_beginning_of_a_body_goes_over_its_first_paragraphs_and_says_where_it_is_cut()
    {
        Excerpt
            .Beginning([Line("灯塔改用潮汐发电。"), Line("守塔人很满意。")])
            .ShouldBe("灯塔改用潮汐发电。 守塔人很满意。");
        Excerpt.Beginning([Line("灯塔。"), Line(Filler), Line("不该出现。")]).ShouldMatch("^灯塔。 这句话[^不]*…$");
    }

    [Fact]
    public void The_place_with_most_of_what_was_looked_for_is_shown() =>
        Around($"灯塔。{Filler}灯塔用了潮汐。{Filler}", "灯塔", "潮汐").ShouldContain("[灯塔]用了[潮汐]");

    [Fact]
    public void Neither_a_word_nor_what_is_one_character_to_the_eye_is_cut()
    {
        var words = string.Join(' ', Enumerable.Repeat("extraordinary", 30));
        var faces = string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 40));

        Around(words, "nothing").Split(' ').ShouldAllBe(word => word.TrimEnd('…') == "extraordinary");
        (Around(faces, "nothing").TrimEnd('…').Length % "👩‍👩‍👧‍👦".Length).ShouldBe(0);
    }

    [Fact]
    public void An_excerpt_is_a_stretch_of_the_text_with_what_matched_in_it()
    {
        string[] pieces =
        [
            "灯塔",
            "潮汐",
            "GLM-5",
            "extraordinary",
            "。",
            "，",
            " ",
            "\n",
            "👩‍👩‍👧‍👦",
            "e\u0301",
            "\uD83E",
            "长句",
        ];
        Prop.ForAll(
                Gen.Elements(pieces).ListOf().Select(string.Concat).ToArbitrary(),
                text =>
                {
                    var excerpt = Around(text, "潮汐");
                    var shown = excerpt.Replace("[", "").Replace("]", "").Trim('…');
                    new OneLine(text).Text.ShouldContain(shown);
                    excerpt.Contains("[潮汐").ShouldBe(text.Contains("潮汐"));
                }
            )
            .Holds(200, endSize: 150);
    }

    [Theory]
    [InlineData("GLM-5 与 5 个人", "GLM5", "[GLM-5] 与 5 个人")]
    [InlineData("GLM-5.1 上线", "GLM-5", "[GLM-5.1] 上线")]
    [InlineData("开源大模型", "大模型", "开源[大模型]")]
    [InlineData("熊猫", "猫", "熊[猫]")]
    public void A_name_is_marked_whole_and_its_parts_alone_are_not(string text, string typed, string marked) =>
        Around(text, typed).ShouldBe(marked);

    private static Paragraph Line(string text) => new([new Text(text)]);

    private static string Around(string text, params string[] typed)
    {
        var sought = typed.SelectMany(Stretch.In).Select(AsTyped).ToList();
        return FindingTests.Written(Excerpt.Around(text, new Marks(sought)));
    }

    private static Sought AsTyped(Stretch stretch) =>
        new([.. stretch.Terms.Select(term => new[] { term })], stretch.IsEastAsian);
}
