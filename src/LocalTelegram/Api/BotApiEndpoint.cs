using System.Text.Json;
using LocalTelegram.Updates;
using LocalTelegram.Wire;
using LocalTelegram.World;

namespace LocalTelegram.Api;

/// <summary>
/// Answers <c>/bot&lt;token&gt;/&lt;method&gt;</c>.
/// <list type="number">
/// <item>A token of the wrong shape, or a revoked one, is 401; a method that nobody knows is 404.</item>
/// <item>The parameters are read, wherever they stand.</item>
/// <item>The method is carried out under the world's gate; getUpdates alone may wait, outside of it.</item>
/// <item>A refusal is written as Telegram writes it, and told to the page.</item>
/// </list>
/// </summary>
internal sealed class BotApiEndpoint(BotApi api, LongPolling polling)
{
    public async Task<IResult> HandleAsync(string token, string method, HttpContext context)
    {
        try
        {
            var bot = Authorise(token);
            var arguments = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
            if (method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase))
            {
                var updates = await polling.PollAsync(bot, arguments, context.RequestAborted);
                return Results.Content($$"""{"ok":true,"result":[{{updates}}]}""", "application/json");
            }

            return Write(200, new Answer { Ok = true, Result = Carry(bot, method, arguments) });
        }
        catch (ApiException refusal)
        {
            Tell(token, method, refusal);
            return Refuse(refusal);
        }
    }

    /// <summary>What stands where no method is.</summary>
    public static IResult NotFound() => Refuse(ApiException.NotFound());

    private Bot Authorise(string token)
    {
        lock (api.World.Gate)
        {
            return api.World.BotOf(BotToken.Parse(token) ?? throw ApiException.Unauthorized());
        }
    }

    private object Carry(Bot bot, string method, Arguments arguments)
    {
        var handler = MethodTable.Find(method) ?? throw ApiException.NotFound();
        try
        {
            lock (api.World.Gate)
            {
                return handler(new Call(api, bot, method, arguments));
            }
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException or JsonException)
        {
            // Somewhere within a JSON parameter stands a value of another type than expected.
            throw ApiException.BadRequest($"can't parse a parameter: {wrong.Message}");
        }
    }

    private void Tell(string token, string method, ApiException refusal)
    {
        if (api.World.Journal.IsHeard)
        {
            api.World.Journal.Tell(
                "refusal",
                EntryJson.ToNode(
                    new
                    {
                        BotToken.Parse(token)?.BotId,
                        Method = method,
                        refusal.Code,
                        Description = refusal.Message,
                    }
                )
            );
        }
    }

    /// <summary>Writes a refusal as Telegram writes it.</summary>
    public static IResult Refuse(ApiException refusal) =>
        Write(
            refusal.Code,
            new Answer
            {
                Ok = false,
                ErrorCode = refusal.Code,
                Description = refusal.Message,
                Parameters = refusal.Parameters,
            }
        );

    private static IResult Write(int status, Answer answer) =>
        Results.Json(answer, WireJson.Options, "application/json", status);
}
