using System.Net;

namespace LocalTelegram.Control;

/// <summary>
/// Keeps the page and <c>/local/</c> to this machine: the caller's address must be a loopback one, Host must name this
/// machine (against DNS rebinding), and Origin, where a browser sends it, must be the page's own (against posts from
/// other sites).
/// </summary>
internal sealed class LoopbackOnly : IEndpointFilter
{
    private static readonly HashSet<string> OwnNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "localhost",
        "127.0.0.1",
        "[::1]",
    };

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Refusal(context.HttpContext) is { } reason
            ? ValueTask.FromResult<object?>(Results.Problem(reason, statusCode: StatusCodes.Status403Forbidden))
            : next(context);

    private static string? Refusal(HttpContext http)
    {
        // In-memory test servers and Unix sockets have no address: they are local by nature.
        if (http.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address))
        {
            return "The local Telegram is for this machine only.";
        }

        if (!OwnNames.Contains(http.Request.Host.Host))
        {
            return $"The host '{http.Request.Host.Host}' is not this machine: use localhost.";
        }

        var origin = http.Request.Headers.Origin.ToString();
        return origin.Length > 0 && origin != $"{http.Request.Scheme}://{http.Request.Host}"
            ? $"Calls from the site '{origin}' are not taken."
            : null;
    }
}
