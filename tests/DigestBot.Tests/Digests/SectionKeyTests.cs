using DigestBot.Digests;

namespace DigestBot.Tests.Digests;

public sealed class SectionKeyTests
{
    private static readonly IReadOnlyList<Section> Sections = Titled("模型", "产品", "模型", "");

    [Fact]
    public void A_section_is_found_where_it_stands()
    {
        for (var index = 0; index < Sections.Count; index++)
        {
            var written = SectionKey.Of(Sections, index).ToString();

            SectionKey.Parse(written).ShouldNotBeNull().FindIn(Sections).ShouldBe(index);
        }
    }

    [Fact]
    public void One_that_a_correction_moved_is_found_by_its_title() =>
        SectionKey.Of(Sections, 1).FindIn(Titled("头条", "模型", "产品")).ShouldBe(2);

    [Fact]
    public void Of_two_with_the_same_title_the_nearer_is_meant() =>
        SectionKey.Of(Sections, 2).FindIn(Titled("模型", "头条", "产品", "模型")).ShouldBe(3);

    [Fact]
    public void One_that_is_gone_is_not_another() =>
        SectionKey.Of(Sections, 1).FindIn(Titled("模型", "头条")).ShouldBeNull();

    [Theory]
    [InlineData("k3x9")]
    [InlineData(".k3x9")]
    [InlineData("two.k3x9")]
    public void What_is_no_key_is_none(string text) => SectionKey.Parse(text).ShouldBeNull();

    private static IReadOnlyList<Section> Titled(params string[] titles) =>
        [.. titles.Select(title => new Section(title, [], []))];
}
