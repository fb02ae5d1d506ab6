using DigestBot.Tagging;

namespace DigestBot.Tests.Tagging;

public sealed class LexiconReaderTests
{
    [Fact]
    public void An_entry_is_read_with_its_kind_and_all_its_spellings()
    {
        var entry = Lexicon
            .Parse("products:\n  - { name: Go 语言, slug: golang, aliases: [Golang], exact: [Go] }", "a.yaml")
            .Entries.ShouldHaveSingleItem();

        entry.Tag.ShouldBe(new("golang", "Go 语言"));
        entry.Kind.ShouldBe(TagKind.Product);
        entry.Spellings.ShouldBe(["Go 语言", "Golang", "Go"]);
    }

    [Fact]
    public void A_name_that_demands_its_case_is_not_also_an_alias() =>
        Lexicon
            .Parse("products:\n  - { name: Cursor, slug: cursor, exact: [Cursor] }", "a.yaml")
            .Entries.ShouldHaveSingleItem()
            .Aliases.ShouldBeEmpty();

    [Theory]
    [InlineData("", 1, 1, "empty")]
    [InlineData("- 阿里", 1, 1, "key: value")]
    [InlineData("topics:\n  - { name: 甲乙, slug: ab\n", 3, 1, "no YAML")]
    [InlineData("people:\n  - { name: 甲乙, slug: ab }", 1, 1, "'people' is no list")]
    [InlineData("topics: 甲乙", 1, 9, "must be a list")]
    [InlineData("passing: [甲乙, [丙]]", 1, 15, "must be a text")]
    [InlineData("topics:\n  - 甲乙", 2, 5, "an entry must be written")]
    [InlineData("topics:\n  - { slug: ab }", 2, 5, "needs a name and a slug")]
    [InlineData("topics:\n  - { name: 甲乙 }", 2, 5, "needs a name and a slug")]
    [InlineData("topics:\n  - { name: 甲, slug: ab }", 2, 13, "too much")]
    [InlineData("topics:\n  - { name: 甲乙, slug: A_b }", 2, 23, "'A_b' is no slug")]
    [InlineData("topics:\n  - { name: 甲乙, slug: ab, alias: [丙丁] }", 2, 27, "'alias' means nothing")]
    [InlineData("topics:\n  - { name: 甲乙, slug: ab, aliases: 丙丁 }", 2, 36, "must be a list")]
    [InlineData("topics:\n  - { name: 甲乙, slug: ab, aliases: [[丙丁]] }", 2, 37, "must be a text")]
    [InlineData("topics:\n  - { name: 甲乙, slug: ab, aliases: [''] }", 2, 37, "must be a text")]
    [InlineData("topics:\n  - { name: 甲乙, slug: ab, broader: cd }", 2, 36, "no entry has the slug 'cd'")]
    [InlineData("topics:\n  - { name: 甲乙, slug: ab }\n  - { name: 丙丁, slug: ab }", 3, 5, "'ab' is said twice")]
    [InlineData("topics:\n  - { name: A B, slug: x }\n  - { name: a-b, slug: y }", 3, 5, "for A B and for a-b")]
    [InlineData("ignored:\n  - 甲", 2, 5, "too much")]
    public void A_wrong_lexicon_is_refused_with_its_place_and_the_mend(string yaml, int line, int column, string says)
    {
        var error = Should.Throw<LexiconException>(() => Lexicon.Parse(yaml, "mine.yaml"));

        error.Message.ShouldStartWith($"mine.yaml, line {line}, column {column}: ");
        error.Message.ShouldContain(says);
        (error.Line, error.Column).ShouldBe((line, column));
    }
}
