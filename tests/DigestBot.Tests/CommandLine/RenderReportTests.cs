using System.Text.Json;
using DigestBot.CommandLine;
using DigestBot.CommandLine.Rendered;
using DigestBot.Messages;

namespace DigestBot.Tests.CommandLine;

public sealed class RenderReportTests
{
    private static readonly TextMessage Sound = new("<b>甲</b>");
    private static readonly TextMessage TooLong = new(new string('a', 4097));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_would_be_refused_is_said_and_ends_with_1(bool asJson)
    {
        var (code, _, errors) = Show(asJson, Sound, TooLong);

        code.ShouldBe(ExitCode.Failed);
        errors.ShouldStartWith("Message 2 would be refused: 4,097/4,096 characters are too many. ");
        errors.ShouldNotContain("Message 1");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_would_be_taken_ends_with_0_and_no_word_of_error(bool asJson)
    {
        var (code, _, errors) = Show(asJson, Sound);

        code.ShouldBe(ExitCode.Done);
        errors.ShouldBeEmpty();
    }

    [Fact]
    public void As_JSON_it_is_the_requests_alone_never_folded()
    {
        var (_, output, _) = Show(asJson: true, Sound, TooLong);

        var requests = JsonDocument.Parse(output).RootElement;
        requests.GetArrayLength().ShouldBe(2);
        requests[0].GetProperty("method").GetString().ShouldBe("sendMessage");
        requests[1].GetProperty("params").GetProperty("text").GetString().ShouldBe(TooLong.Html);
    }

    private static (int Code, string Output, string Errors) Show(bool asJson, params Content[] messages)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = new RenderReport(ATerminal.Of(output, width: 40), errors).Show(messages, asJson);
        return (code, output.ToString(), errors.ToString());
    }
}
