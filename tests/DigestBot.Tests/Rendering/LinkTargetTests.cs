using DigestBot.Rendering.Markup;

namespace DigestBot.Tests.Rendering;

public sealed class LinkTargetTests
{
    [Theory]
    [InlineData("https://example.com/a?b=c&d=\"e\"", true)]
    [InlineData("http://[::1]/x", true)]
    [InlineData("tg://resolve?domain=telegram", true)]
    [InlineData("http://localhost/x", false)]
    [InlineData("mailto:editor@example.com", false)]
    [InlineData("tel:123", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("ftp://example.com/x", false)]
    public void Only_what_telegram_keeps_is_linked(string address, bool linked) =>
        LinkTarget.CanBeLinked(new Uri(address)).ShouldBe(linked);

    [Fact]
    public void A_relative_address_is_not_linked() =>
        LinkTarget.CanBeLinked(new Uri("../x", UriKind.Relative)).ShouldBeFalse();

    [Fact]
    public void An_address_too_long_for_a_message_is_not_linked() =>
        LinkTarget.CanBeLinked(new Uri("https://example.com/" + new string('x', 9000))).ShouldBeFalse();

    [Fact]
    public void An_address_that_is_not_linked_is_written_after_its_text() =>
        Run.Text(LinkMarkup.Of(new Uri("http://localhost/x"), [new Words("here")]))
            .ShouldBe("here (http://localhost/x)");

    [Fact]
    public void An_address_that_is_its_own_text_is_not_written_twice() =>
        Run.Text(LinkMarkup.Of(new Uri("mailto:editor@example.com"), [new Words("editor@example.com")]))
            .ShouldBe("editor@example.com");
}
