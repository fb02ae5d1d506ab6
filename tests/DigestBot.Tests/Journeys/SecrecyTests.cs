using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DigestBot.Tests.Journeys;

/// <summary>What listens for secrets hears them.</summary>
public sealed class SecrecyTests
{
    [Theory]
    [InlineData(Bot.Token)]
    [InlineData(Bot.ApiKey)]
    public async Task A_journey_in_which_a_secret_is_logged_fails(string secret)
    {
        await using var telegram = await TelegramServer.StartAsync();
        var bot = await Bot.StartAsync(telegram);

        bot.Get<ILogger<SecrecyTests>>().LogWarning("https://example.com/bot{Token}/getMe", secret);

        await Should.ThrowAsync<InvalidDataException>(() => bot.DisposeAsync().AsTask());
    }

    [Theory]
    [InlineData("an innocent answer", false)]
    [InlineData("you sent a-key", true)]
    public async Task An_answer_is_heard_and_arrives(string text, bool leaks)
    {
        var secrecy = new Secrecy("1:token", "a-key");
        using var body = new MemoryStream();
        var context = new DefaultHttpContext();
        context.Response.Body = body;

        await secrecy.ListenAsync(context, http => http.Response.WriteAsync(text));

        System.Text.Encoding.UTF8.GetString(body.ToArray()).ShouldBe(text);
        if (leaks)
        {
            Should.Throw<InvalidDataException>(secrecy.ThrowIfAnythingLeaked);
        }
        else
        {
            secrecy.ThrowIfAnythingLeaked();
        }
    }
}
