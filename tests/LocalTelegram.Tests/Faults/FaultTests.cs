using System.Net;

namespace LocalTelegram.Tests.Faults;

public sealed class FaultTests
{
    [Fact]
    public async Task A_429_says_how_long_to_be_quiet_and_passes()
    {
        await using var telegram = await LocalServer.StartAsync();
        await telegram.People.AddFaultAsync("429", method: "getMe", count: 2, retryAfter: 7);

        var answer = await telegram.CallAsync("getMe");

        answer.GetProperty("error_code").GetInt32().ShouldBe(429);
        answer.GetProperty("description").GetString().ShouldBe("Too Many Requests: retry after 7");
        answer.GetProperty("parameters").GetProperty("retry_after").GetInt32().ShouldBe(7);
        (await telegram.RefusalAsync("getMe")).ShouldContain("retry after 7");
        await telegram.ResultAsync("getMe");
    }

    [Fact]
    public async Task It_can_be_asked_what_struck_how_often()
    {
        await using var telegram = await LocalServer.StartAsync();
        await telegram.People.AddFaultAsync("500", method: "getMe", count: 1);
        await telegram.People.AddFaultAsync("500", method: "getMyCommands");
        await telegram.RefusalAsync("getMe");
        await telegram.ResultAsync("getMe");
        await telegram.RefusalAsync("getMyCommands");

        (await telegram.People.FaultsAsync())["500"].ShouldBe(2);
    }

    [Fact]
    public async Task A_bad_gateway_answers_with_a_page_and_not_with_JSON()
    {
        await using var telegram = await LocalServer.StartAsync();
        await telegram.People.AddFaultAsync("502");

        using var response = await telegram.Http.GetAsync(
            $"/bot{LocalServer.Token}/getMe",
            TestContext.Current.CancellationToken
        );

        response.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
    }

    [Theory]
    [InlineData("lost_request", 0)]
    [InlineData("lost_reply", 1)]
    public async Task What_is_lost_is_the_request_or_the_reply_alone(string kind, int standing)
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("group", "A");
        await telegram.People.AddFaultAsync(kind, method: "sendMessage", count: 1);

        await Should.ThrowAsync<HttpRequestException>(() =>
            telegram.CallAsync("sendMessage", new { chat_id = chat, text = "x" })
        );

        (await telegram.People.MessagesAsync(chat)).Count.ShouldBe(standing);
    }

    [Fact]
    public async Task A_delay_lasts_as_long_as_the_clock_says()
    {
        await using var telegram = await LocalServer.StartAsync();
        await telegram.People.AddFaultAsync("delay", method: "getMe", count: 1, seconds: 30);

        var late = telegram.ResultAsync("getMe");
        await telegram.ResultAsync("getMyCommands");
        late.IsCompleted.ShouldBeFalse();
        while (!late.IsCompleted)
        {
            telegram.Clock.Advance(TimeSpan.FromSeconds(30));
            await Task.Yield();
        }

        (await late).GetProperty("is_bot").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Chance_strikes_the_same_calls_for_the_same_seed()
    {
        await using var telegram = await LocalServer.StartAsync();

        var first = await Pattern();
        var second = await Pattern();

        first.ShouldBe(second);
        first.ShouldContain('x');
        first.ShouldContain('.');

        async Task<string> Pattern()
        {
            await telegram.People.ClearFaultsAsync();
            await telegram.People.AddFaultAsync("500", method: "getMe", chance: 0.5, seed: 7);
            var pattern = "";
            for (var i = 0; i < 20; i++)
            {
                pattern += (await telegram.CallAsync("getMe")).GetProperty("ok").GetBoolean() ? '.' : 'x';
            }

            return pattern;
        }
    }
}
