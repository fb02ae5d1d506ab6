using System.Text.Json;

namespace LocalTelegram.Tests.Updates;

public sealed class PollingTests
{
    [Fact]
    public async Task An_update_stays_until_the_offset_confirms_it()
    {
        await using var telegram = await LocalServer.StartAsync();
        await telegram.CallAsync("getMe");
        await telegram.People.SayAsync(77, "/start");

        var first = await telegram.ResultAsync("getUpdates");
        var again = await telegram.ResultAsync("getUpdates");
        again.ToString().ShouldBe(first.ToString());

        var next = first[0].GetProperty("update_id").GetInt32() + 1;
        (await telegram.ResultAsync("getUpdates", new { offset = next })).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_long_poll_ends_when_somebody_speaks()
    {
        await using var telegram = await LocalServer.StartAsync();
        await telegram.CallAsync("getMe");

        var poll = telegram.ResultAsync("getUpdates", new { timeout = 50 });
        await telegram.People.SayAsync(77, "hello");

        (await poll)[0].GetProperty("message").GetProperty("text").GetString().ShouldBe("hello");
    }

    [Fact]
    public async Task The_older_of_two_pollers_is_told_of_the_conflict_and_the_newcomer_goes_on()
    {
        await using var telegram = await LocalServer.StartAsync();
        await telegram.CallAsync("getMe");

        var polls = new[]
        {
            telegram.CallAsync("getUpdates", new { timeout = 50 }),
            telegram.CallAsync("getUpdates", new { timeout = 50 }),
        };
        var loser = await await Task.WhenAny(polls);
        await telegram.People.SayAsync(77, "hello");
        var answers = await Task.WhenAll(polls);

        loser.GetProperty("error_code").GetInt32().ShouldBe(409);
        loser
            .GetProperty("description")
            .GetString()
            .ShouldStartWith("Conflict: terminated by other getUpdates request");
        answers.Count(answer => answer.GetProperty("ok").GetBoolean()).ShouldBe(1);
    }

    [Fact]
    public async Task A_press_reaches_the_bot_and_its_answer_is_taken_in_time_only()
    {
        await using var telegram = await LocalServer.StartAsync();
        await telegram.People.SayAsync(77, "/start");
        var keyboard = new { inline_keyboard = new[] { new[] { new { text = "A", callback_data = "a" } } } };
        var sent = await telegram.ResultAsync(
            "sendMessage",
            new
            {
                chat_id = 77,
                text = "x",
                reply_markup = keyboard,
            }
        );

        var id = await telegram.People.PressAsync(77, sent.GetProperty("message_id").GetInt32(), 77, "a");

        var updates = (await telegram.ResultAsync("getUpdates")).EnumerateArray().ToList();
        var query = updates[^1].GetProperty("callback_query");
        query.GetProperty("id").GetString().ShouldBe(id);
        query.GetProperty("data").GetString().ShouldBe("a");
        await Should.ThrowAsync<HttpRequestException>(() => telegram.People.PressAnswerAsync(id));
        var answer = new { callback_query_id = id, text = "pressed" };
        (await telegram.ResultAsync("answerCallbackQuery", answer)).ValueKind.ShouldBe(JsonValueKind.True);
        (await telegram.People.PressAnswerAsync(id)).GetProperty("text").GetString().ShouldBe("pressed");

        telegram.Clock.Advance(TimeSpan.FromSeconds(151));
        (await telegram.RefusalAsync("answerCallbackQuery", new { callback_query_id = id })).ShouldBe(
            "Bad Request: query is too old and response timeout expired or query ID is invalid"
        );
    }
}
