using System.Net;
using System.Net.Sockets;
using DigestBot.Telegram;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace DigestBot.Tests.Telegram;

public sealed class OutcomeTranslationTests
{
    [Theory]
    [InlineData("Forbidden: bot was blocked by the user")]
    [InlineData("Forbidden: user is deactivated")]
    [InlineData("Forbidden: bot was kicked from the supergroup chat")]
    [InlineData("Forbidden: bot is not a member of the channel chat")]
    [InlineData("Forbidden: the group chat was deleted")]
    public void Whoever_cannot_be_reached_is_gone(string error) => Of(403, error).ShouldBe(new Outcome.Gone(error));

    [Fact]
    public void A_chat_that_is_not_found_is_gone() =>
        Of(400, "Bad Request: chat not found").ShouldBeOfType<Outcome.Gone>();

    [Fact]
    public void A_group_that_became_a_supergroup_says_where_it_lives() =>
        Of(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                new ResponseParameters { MigrateToChatId = -1_001_000_000_009 }
            )
            .ShouldBe(new Outcome.Migrated(-1_001_000_000_009));

    [Fact]
    public void A_wait_is_as_long_as_telegram_says() =>
        Of(429, "Too Many Requests: retry after 17", new ResponseParameters { RetryAfter = 17 })
            .ShouldBe(new Outcome.RetryAfter(TimeSpan.FromSeconds(17)));

    [Fact]
    public void A_wait_without_a_length_is_waited_all_the_same() =>
        Of(429, "Too Many Requests").ShouldBeOfType<Outcome.RetryAfter>().Wait.ShouldBeGreaterThan(TimeSpan.Zero);

    [Theory]
    [InlineData("Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("Bad Request: message is too long")]
    [InlineData("Bad Request: message text is empty")]
    public void Content_that_telegram_will_not_have_is_refused_in_its_words(string error) =>
        Of(400, error).ShouldBe(new Outcome.Refused(error));

    [Theory]
    [InlineData(401, "Unauthorized")]
    [InlineData(404, "Not Found")]
    public void A_token_that_is_not_taken_is_told_apart(int code, string error) =>
        Of(code, error).ShouldBe(new Outcome.Unauthorized());

    [Fact]
    public void What_a_server_in_trouble_did_is_not_known()
    {
        Of(500, "Internal Server Error").ShouldBeOfType<Outcome.Unknown>();
        OutcomeTranslation
            .Of(new RequestException("a page", HttpStatusCode.BadGateway))
            .ShouldBe(new Outcome.Unknown("HTTP 502"));
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, "the name of its server was not found")]
    [InlineData(HttpRequestError.ConnectionError, "no connection to its server came about")]
    [InlineData(HttpRequestError.SecureConnectionError, "no secure connection to its server came about")]
    public void What_never_left_is_known_not_to_stand(HttpRequestError error, string reason) =>
        OutcomeTranslation
            .Of(new RequestException("no way", new HttpRequestException(error)))
            .ShouldBe(new Outcome.Failed(reason));

    [Fact]
    public void In_words_every_error_says_why()
    {
        var refused = new ApiRequestException("Bad Request: no", 400);
        OutcomeTranslation.Of(refused).InWords().ShouldBe("Bad Request: no");
        OutcomeTranslation
            .Of(new ApiRequestException("Unauthorized", 401))
            .InWords()
            .ShouldBe("it does not take the token");
        OutcomeTranslation
            .Of(new ApiRequestException("Too Many Requests", 429, new ResponseParameters { RetryAfter = 7 }))
            .InWords()
            .ShouldBe("it asks to wait 00:00:07");
        OutcomeTranslation.Of(new RequestException("a page", HttpStatusCode.BadGateway)).InWords().ShouldBe("HTTP 502");
    }

    [Fact]
    public void What_broke_off_after_it_had_left_may_still_arrive()
    {
        foreach (
            var error in (Exception[])
                [
                    new RequestException(
                        "broken",
                        new HttpRequestException(HttpRequestError.ResponseEnded, "ended", new SocketException())
                    ),
                    new RequestException("timed out", new TaskCanceledException()),
                    new TaskCanceledException(),
                ]
        )
        {
            OutcomeTranslation.Of(error).ShouldBeOfType<Outcome.Unknown>().MayStillArrive.ShouldBeTrue();
        }
    }

    [Fact]
    public void What_can_be_done_twice_and_was_done_before_is_done()
    {
        Repeated(new Outcome.Refused("Bad Request: message is not modified: specified new content is the same"))
            .ShouldBe(new Outcome.Sent(7));
        Repeated(new Outcome.Refused("Bad Request: message to delete not found")).ShouldBe(new Outcome.Sent(7));
        Repeated(new Outcome.Unknown("HTTP 502")).ShouldBe(new Outcome.Failed("HTTP 502"));

        var refused = new Outcome.Refused("Bad Request: message can't be edited");
        Repeated(refused).ShouldBe(refused);

        static Outcome Repeated(Outcome outcome) => OutcomeTranslation.OfRepeatable(outcome, messageId: 7);
    }

    [Fact]
    public void What_the_refusal_of_a_probe_says()
    {
        OutcomeTranslation
            .OfProbe("Bad Request: message is not modified: specified new content is the same")
            .ShouldBe(new ProbeOutcome.ThisOne());
        OutcomeTranslation.OfProbe("Bad Request: message can't be edited").ShouldBe(new ProbeOutcome.Anothers());
        OutcomeTranslation.OfProbe("Bad Request: message to edit not found").ShouldBe(new ProbeOutcome.NotThere());
        OutcomeTranslation.OfProbe("Bad Request: MESSAGE_ID_INVALID").ShouldBe(new ProbeOutcome.NotThere());
        OutcomeTranslation.OfProbe("Bad Request: message is too long").ShouldBeOfType<ProbeOutcome.Hindered>();
    }

    private static Outcome Of(int code, string error, ResponseParameters? parameters = null) =>
        OutcomeTranslation.Of(new ApiRequestException(error, code, parameters));
}
