using LocalTelegram.Wire;
using LocalTelegram.World;

namespace LocalTelegram.Control;

/// <summary>The journal as server-sent events (<see href="https://html.spec.whatwg.org/multipage/server-sent-events.html"/>).</summary>
internal sealed class EventStream(Journal journal)
{
    public async Task WriteAsync(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            await http.Response.WriteAsync(": listening\n\n", http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            await foreach (var told in journal.ListenAsync(http.RequestAborted))
            {
                await http.Response.WriteAsync(
                    $"event: {told.Type}\ndata: {told.Data.ToJsonString(WireJson.Options)}\n\n",
                    http.RequestAborted
                );
                await http.Response.Body.FlushAsync(http.RequestAborted);
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The listener left.
        }
    }
}
