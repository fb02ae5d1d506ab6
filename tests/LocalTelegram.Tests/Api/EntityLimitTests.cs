namespace LocalTelegram.Tests.Api;

public sealed class EntityLimitTests
{
    [Theory]
    [InlineData(100, 0, 100, 0)]
    [InlineData(101, 0, 100, 1)]
    [InlineData(60, 50, 100, 10)]
    [InlineData(100, 5, 100, 5)]
    public async Task Links_come_first_styles_get_what_is_left_and_the_rest_is_dropped_with_a_warning(
        int links,
        int styles,
        int kept,
        int dropped
    )
    {
        await using var telegram = await LocalServer.StartAsync();
        var chat = await telegram.People.AddChatAsync("supergroup", "A");
        var text =
            string.Concat(Enumerable.Repeat("<b>x</b> ", styles))
            + string.Concat(Enumerable.Repeat("<a href=\"https://a.com\">y</a> ", links));

        var sent = await telegram.ResultAsync(
            "sendMessage",
            new
            {
                chat_id = chat,
                text,
                parse_mode = "HTML",
            }
        );

        var entities = sent.GetProperty("entities").EnumerateArray().ToList();
        entities.Count.ShouldBe(kept);
        entities.Count(entity => entity.GetProperty("type").GetString() == "text_link").ShouldBe(Math.Min(links, 100));
        var warnings = (await telegram.People.MessagesAsync(chat))[0].GetProperty("warnings");
        warnings.GetArrayLength().ShouldBe(dropped > 0 ? 1 : 0);
        if (dropped > 0)
        {
            warnings[0].GetString().ShouldStartWith($"{dropped} entities");
        }
    }
}
