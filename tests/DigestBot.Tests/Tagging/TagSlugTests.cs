using DigestBot.Tagging;
using FsCheck;
using FsCheck.Fluent;
using LocalTelegram.Tests;

namespace DigestBot.Tests.Tagging;

public sealed class TagSlugTests
{
    [Theory]
    [InlineData("AI", "ai")]
    [InlineData("Llama Index", "llamaindex")]
    [InlineData("＃ＧＰＴ-5", "gpt5")]
    public void A_latin_name_is_its_own_slug(string name, string slug) => TagSlug.Of(name).ShouldBe(slug);

    [Theory]
    [InlineData("AI 日报")]
    [InlineData("C++")]
    [InlineData("Café")]
    [InlineData("")]
    [InlineData("🙂")]
    public void Any_other_name_has_a_hash(string name) => TagSlug.Of(name).ShouldMatch("^x-[0-9a-f]{12}$");

    [Fact]
    public void A_hash_stays_the_same_for_ever() => TagSlug.Of("AI 日报").ShouldBe(TagSlug.Of("#ai日报"));

    [Fact]
    public void Different_names_have_different_slugs() =>
        new[] { "AI 日报", "AI 周报", "C++", "C#", "C", "Café", new string('a', 49), new string('a', 50) }
            .Select(TagSlug.Of)
            .ShouldBeUnique();

    [Fact]
    public void Every_name_has_a_valid_slug_that_does_not_change_with_case_width_and_gaps() =>
        Prop.ForAll<NonNull<string>>(name =>
            {
                var slug = TagSlug.Of(name.Get);
                return TagSlug.IsValid(slug)
                    && slug == TagSlug.Of($"# {name.Get} ")
                    && slug == TagSlug.Of(NameForm.Key(name.Get));
            })
            .Holds();
}
