using DigestBot.Conversing;

namespace DigestBot.Tests.Conversing;

public sealed class TypedCommandTests
{
    [Theory]
    [InlineData("/latest", "latest", "")]
    [InlineData("/Day 昨天", "day", "昨天")]
    [InlineData("/day@ThisBot   2月17日 ", "day", "2月17日")]
    [InlineData("/tag qwen\n2", "tag", "qwen\n2")]
    [InlineData("/start d_20260217", "start", "d_20260217")]
    public void A_command_is_read_with_its_argument(string text, string name, string argument)
    {
        var typed = TypedCommand.Read(text).ShouldNotBeNull();

        typed.Name.ShouldBe(name);
        typed.Argument.ShouldBe(argument);
        typed.IsFor("thisbot").ShouldBeTrue();
    }

    [Fact]
    public void A_command_for_another_bot_is_not_ours() =>
        TypedCommand.Read("/latest@OtherBot").ShouldNotBeNull().IsFor("ThisBot").ShouldBeFalse();

    [Theory]
    [InlineData("latest")]
    [InlineData("/")]
    [InlineData("/ latest")]
    [InlineData("//latest")]
    [InlineData("/最新")]
    [InlineData("see /latest")]
    public void Other_text_is_no_command(string text) => TypedCommand.Read(text).ShouldBeNull();
}
