using DigestBot.Tagging;

namespace DigestBot.Tests.Tagging;

public sealed class ShippedLexiconTests
{
    [Theory]
    [InlineData("Autonomous driving", "autonomous-driving")]
    [InlineData("自动驾驶", "autonomous-driving")]
    [InlineData("energy", "energy")]
    [InlineData("Alibaba", "alibaba")]
    public void A_tag_is_found_by_its_name_in_either_language(string typed, string slug) =>
        Lexicons.Shipped.Find(typed).ShouldNotBeNull().Slug.ShouldBe(slug);

    [Fact]
    public void Every_tag_has_a_name_that_readers_of_English_can_read() =>
        Lexicons
            .Shipped.Entries.Select(entry => entry.Tag)
            .Where(tag => (tag.English ?? tag.Name).Any(letter => letter > 0x2e7f))
            .ShouldBeEmpty();

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
    [InlineData("Meta 发布 metadata 工具，meta 标签不算", "Meta")]
    [InlineData("Apple 与 an apple a day", "苹果")]
    [InlineData("Claude 和 claude 4.5，不是圣诞 claude", "Claude|Claude")]
    [InlineData("Gemini 与 gemini 3.1，gemini 座不算", "Gemini|Gemini")]
    [InlineData("Llama 与 LLaMA 与 llama4，草地上的 llama 不算", "Llama|Llama|Llama")]
    [InlineData("Grok 发布，to grok 是懂得", "Grok")]
    [InlineData("在 X 平台发文，X 平台改版，X 射线，GPU X 2", "X 平台|GPU")]
    [InlineData("阿里云服务上线", "阿里云")]
    [InlineData("AI聊天机器人与汽车机器人", "聊天机器人|机器人")]
    [InlineData("通义千问大模型", "Qwen|大模型")]
    [InlineData("清华大学生团队", "清华大学")]
    [InlineData("Claude Code 开源于 GitHub，在 GitHub 上已有一万颗星", "Claude Code|开源|GitHub")]
    public void Ambiguous_names_go_by_their_case_and_by_what_stands_around(string text, string names) =>
        string.Join('|', Lexicons.Shipped.Mentions.In(text).Select(mention => mention.Entry.Tag.Name)).ShouldBe(names);

    [Theory]
    [InlineData("界面可灵活配置，字节码体积更小")]
    [InlineData("metadata 里的 cursor 指向下一页，rust 和 figure 都是普通词")]
    [InlineData("履行普通义务")]
    [InlineData("一家公司发布了 AI 产品")]
    [InlineData("据量子位报道")]
    [InlineData("黑客松与天文数字，流媒体与科幻电影，关键基础设施")]
    public void Look_alikes_are_no_mention(string text) =>
        Lexicons.Shipped.Mentions.In(text).Select(mention => mention.Entry.Tag.Name).ShouldBeEmpty();
}
