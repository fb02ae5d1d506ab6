using DigestBot.Messages;

namespace DigestBot.Tests.Messages;

public sealed class DeepLinkTests
{
    private static readonly DeepLink Links = new("digest_test_bot");

    [Theory]
    [InlineData("GLM-5 开源")]
    [InlineData("\"(?&=#+/%")]
    [InlineData("机器人 after:2026-02-01 tag:融资")]
    public void A_search_is_read_again_from_its_link(string words)
    {
        var parameter = ParameterOf(Links.ToSearch(words));

        parameter.Length.ShouldBeLessThanOrEqualTo(64);
        parameter.ShouldAllBe(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_' || letter == '-');
        parameter.ShouldStartWith("q_");
        DeepLink.ReadSearch(parameter[2..]).ShouldBe(words);
    }

    [Fact]
    public void A_search_that_no_link_can_hold_leads_to_how_to_search() =>
        ParameterOf(Links.ToSearch(new string('长', 16))).ShouldBe("search");

    [Theory]
    [InlineData("a")]
    [InlineData("%%%%")]
    [InlineData("机器人")]
    public void What_no_link_says_is_no_search(string encoded) => DeepLink.ReadSearch(encoded).ShouldBeNull();

    private static string ParameterOf(Uri link) => link.Query["?start=".Length..];
}
