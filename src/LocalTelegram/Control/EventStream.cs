using LocalTelegram.Wire;
using LocalTelegram.World;

namespace LocalTelegram.Control;

/// <summary>The journal as server-sent events (<see href="https://html.spec.whatwg.org/multipage/server-sent-events.html"/>).</summary>
internal sealed class EventStream(Journal journal, IHostApplicationLifetime lifetime)
{
    public async Task<IResult> WriteAsync(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        using var over = CancellationTokenSource.CreateLinkedTokenSource(
            http.RequestAborted,
            lifetime.ApplicationStopping
        );
        var listener = journal.Listen();
        try
        {
            await WriteAsync(http, ": listening\n\n");
            await foreach (var told in listener.Reader.ReadAllAsync(over.Token))
            {
                await WriteAsync(http, $"event: {told.Type}\ndata: {told.Data.ToJsonString(WireJson.Options)}\n\n");
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The listener left, or the host stops.
        }
        finally
        {
            journal.Leave(listener);
        }

        return Results.Empty;
    }

    private static async Task WriteAsync(HttpContext http, string text)
    {
        await http.Response.WriteAsync(text, http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
    }
}
