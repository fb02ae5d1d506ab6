using DigestBot.Conversing;
using DigestBot.Messages;

namespace DigestBot.Tests.Conversing;

public sealed class PagedArgumentTests
{
    [Fact]
    public void What_a_button_says_is_read_again()
    {
        var next = new PagedArgument("GLM-5 开源\n第二行", 12);

        var typed = TypedCommand.Read(next.DataOf("search"))!;

        typed.Name.ShouldBe("search");
        PagedArgument.Read(typed.Argument).ShouldBe(next);
    }

    [Theory]
    [InlineData("开源")]
    [InlineData("开源 2")]
    [InlineData("开源\n两行")]
    public void What_a_person_types_is_the_first_page(string typed) =>
        PagedArgument.Read(typed).ShouldBe(new PagedArgument(typed, 1));

    [Fact]
    public void A_button_holds_sixty_four_bytes()
    {
        var fits = new PagedArgument(new string('长', 18), 9);

        fits.FitsButton("search").ShouldBeTrue();
        (fits with { Page = 10 }).FitsButton("search").ShouldBeFalse();
    }
}
