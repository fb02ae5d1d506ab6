using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DigestBot.Benchmarks.Answering;

/// <summary>
/// The far end of the bot's line, over HTTP like Telegram's: it hands updates over and takes every request, and knows
/// the moments of both. It refuses nothing and waits for nothing.
/// </summary>
internal sealed class BotApiEnd : IAsyncDisposable
{
    private static readonly JsonSerializerOptions SnakeCase = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>As long as no further request comes, what was asked is answered.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);

    private readonly WebApplication _app;
    private readonly Channel<JsonObject> _updates = Channel.CreateUnbounded<JsonObject>();
    private TaskCompletionSource<long> _answered = new();
    private long _handedOver;
    private long _lastRequest;
    private int _ids;

    private BotApiEnd(WebApplication app)
    {
        _app = app;
        app.MapPost(
            "/bot{token}/getMe",
            () =>
                Ok(
                    new
                    {
                        Id = 123456,
                        IsBot = true,
                        FirstName = "A",
                        Username = "a_bot",
                    }
                )
        );
        app.MapPost("/bot{token}/getUpdates", HandOverAsync);
        app.MapPost("/bot{token}/{method}", TakeAsync);
    }

    public Uri Address => new(_app.Urls.Single());

    public static async Task<BotApiEnd> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var end = new BotApiEnd(builder.Build());
        await end._app.StartAsync();
        return end;
    }

    /// <summary>Hands an update over, and waits until it is answered and nothing follows.</summary>
    /// <param name="update">What it holds, its names in C#'s case.</param>
    /// <returns>The time from the moment at which it was handed over until the first request that answers it was here.</returns>
    public async Task<TimeSpan> AskAsync(object update)
    {
        _answered = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        var numbered = JsonSerializer.SerializeToNode(update, SnakeCase)!.AsObject();
        numbered["update_id"] = Interlocked.Increment(ref _ids);
        await _updates.Writer.WriteAsync(numbered);
        var answered = await _answered.Task;
        // Only now: arguments are read from the left, and before the answer this is the moment of the last one.
        var took = Stopwatch.GetElapsedTime(_handedOver, answered);
        while (Stopwatch.GetElapsedTime(Volatile.Read(ref _lastRequest)) < Quiet)
        {
            await Task.Delay(Quiet, TimeProvider.System);
        }

        return took;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task<IResult> HandOverAsync(CancellationToken aborted)
    {
        var update = await _updates.Reader.ReadAsync(aborted);
        _handedOver = Stopwatch.GetTimestamp();
        return Ok(new[] { update });
    }

    private async Task<IResult> TakeAsync(string method, HttpContext http)
    {
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        var now = Stopwatch.GetTimestamp();
        Volatile.Write(ref _lastRequest, now);
        var isMessage = method is "sendMessage" or "editMessageText";
        if (isMessage || method == "answerInlineQuery")
        {
            _answered.TrySetResult(now);
        }

        return Ok(isMessage ? Message() : true);
    }

    private object Message() =>
        new
        {
            MessageId = Interlocked.Increment(ref _ids),
            Date = 0,
            Chat = new { Id = 1, Type = "private" },
        };

    private static IResult Ok(object result) => Results.Json(new { Ok = true, Result = result }, SnakeCase);
}
