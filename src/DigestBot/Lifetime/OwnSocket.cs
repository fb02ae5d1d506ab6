namespace DigestBot.Lifetime;

/// <summary>What the command line asks of the process that owns the store, over the socket beside it.</summary>
internal static class OwnSocket
{
    /// <summary>
    /// Hides a route from everybody else: on the socket there is no IP address, and whoever can open it may write the
    /// store itself.
    /// </summary>
    public static RouteHandlerBuilder OnlyOverOwnSocket(this RouteHandlerBuilder route) =>
        route.AddEndpointFilter(
            async (call, next) =>
                call.HttpContext.Connection.RemoteIpAddress is null ? await next(call) : Results.NotFound()
        );
}
