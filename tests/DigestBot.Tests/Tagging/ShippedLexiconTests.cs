using DigestBot.Tagging;

namespace DigestBot.Tests.Tagging;

public sealed class ShippedLexiconTests
{
    [Fact]
    public void It_knows_at_least_two_hundred_and_sixty_things_of_every_kind()
    {
        Lexicons.Shipped.Entries.Count.ShouldBeGreaterThanOrEqualTo(260);
        Lexicons.Shipped.Entries.CountBy(entry => entry.Kind).ShouldAllBe(kind => kind.Value >= 50);
    }

    [Fact]
    public void No_two_entries_share_a_slug_or_a_spelling()
    {
        Lexicons.Shipped.Entries.Select(entry => entry.Tag.Slug).ShouldBeUnique();
        Lexicons.Shipped.Entries.SelectMany(entry => entry.Spellings.Select(NameForm.Key).Distinct()).ShouldBeUnique();
    }

    [Fact]
    public void Every_name_slug_and_alias_finds_its_own_entry()
    {
        foreach (var entry in Lexicons.Shipped.Entries)
        {
            foreach (var typed in entry.Spellings.Append(entry.Tag.Slug))
            {
                Lexicons.Shipped.Find(typed).ShouldBe(entry.Tag, customMessage: typed);
            }
        }
    }

    [Fact]
    public void Every_spelling_is_found_in_a_text()
    {
        foreach (var entry in Lexicons.Shipped.Entries)
        {
            foreach (var spelling in entry.Spellings)
            {
                var found = Lexicons.Shipped.Mentions.In($"关于{spelling}的消息").Select(mention => mention.Entry);
                found.ShouldBe([entry], customMessage: spelling);
            }
        }
    }

    [Theory]
    [InlineData("通义千问", "Qwen")]
    [InlineData("千问", "Qwen")]
    [InlineData("robotics", "机器人")]
    [InlineData("字节", "字节跳动")]
    [InlineData("Google", "谷歌")]
    [InlineData("英伟达", "英伟达")]
    public void Readers_find_what_they_look_for(string typed, string name) =>
        Lexicons.Shipped.Find(typed)?.Name.ShouldBe(name);

    [Theory]
    [InlineData("界面可灵活配置，字节码体积更小")]
    [InlineData("metadata 里的 cursor 指向下一页，rust 和 figure 都是普通词")]
    [InlineData("履行普通义务")]
    [InlineData("一家公司发布了 AI 产品")]
    [InlineData("据量子位报道")]
    public void Look_alikes_are_no_mention(string text) =>
        Lexicons.Shipped.Mentions.In(text).Select(mention => mention.Entry.Tag.Name).ShouldBeEmpty();
}
