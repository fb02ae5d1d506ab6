using System.Diagnostics;
using System.Text.Json;

namespace LocalTelegram.Tests.Clients;

/// <summary>The server as a program of its own, and a bot written with a library that knows nothing of it.</summary>
public sealed class GrammyTests
{
    private const long Ann = 77;

    [Fact]
    public async Task A_bot_by_grammY_polls_answers_edits_and_obeys_a_429()
    {
        var grammy = NpmPackages.Required("GRAMMY_PATH", "grammy");
        using var server = Start("dotnet", "LocalTelegram.dll", "--urls", "http://127.0.0.1:0");
        var address = await AddressAsync(server);
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        var people = new LocalTelegramClient(http);
        using var bot = Start("node", "Clients/grammy-bot.cjs", grammy, address, "4242:token-for-grammy");
        try
        {
            await people.SayAsync(Ann, "/start");
            var welcome = await ReplyAsync(people, "Welcome");
            welcome.GetProperty("entities")[0].GetProperty("type").GetString().ShouldBe("bold");

            await people.PressAsync(Ann, welcome.GetProperty("message_id").GetInt32(), Ann, "more");
            (await ReplyAsync(people, "More of it")).GetProperty("edits").GetArrayLength().ShouldBe(1);

            await people.AddFaultAsync("429", method: "sendMessage", count: 1, retryAfter: 1);
            await people.SayAsync(Ann, "/hasty");
            await ReplyAsync(people, "after a pause");

            await people.SayAsync(Ann, "/wrong");
            await ReplyAsync(
                people,
                "Bad Request: can't parse entities: Unsupported start tag \"br\" at byte offset 0"
            );
        }
        finally
        {
            bot.Kill();
            server.Kill();
        }
    }

    private static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            Assert.Skip($"{program} is missing: {missing.Message}");
            throw;
        }
    }

    private static async Task<string> AddressAsync(Process server)
    {
        const string Sign = "Now listening on: ";
        while (await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains(Sign, StringComparison.Ordinal))
            {
                return line[(line.IndexOf(Sign, StringComparison.Ordinal) + Sign.Length)..].Trim();
            }
        }

        throw new InvalidOperationException("The server ended before it listened.");
    }

    // The transcript is asked again until the bot has spoken; a bot that never does fails by the time-out.
    private static async Task<JsonElement> ReplyAsync(LocalTelegramClient people, string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        while (true)
        {
            var messages = await people.MessagesAsync(Ann);
            var found = messages.LastOrDefault(message =>
                message.TryGetProperty("text", out var words) && words.GetString() == text
            );
            if (found.ValueKind == JsonValueKind.Object)
            {
                return found;
            }

            patience.IsCancellationRequested.ShouldBeFalse(
                $"The bot never said \"{text}\" in {JsonSerializer.Serialize(messages)}"
            );
            await Task.Yield();
        }
    }
}
