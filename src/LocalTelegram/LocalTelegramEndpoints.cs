using LocalTelegram.Api;
using LocalTelegram.Control;
using LocalTelegram.Faults;
using LocalTelegram.Page;

namespace LocalTelegram;

/// <summary>Where the local Telegram is found.</summary>
public static class LocalTelegramEndpoints
{
    /// <summary>
    /// Maps the Bot API (<c>/bot…</c>, <c>/file/bot…</c>), the control API (<c>/local/</c>, this machine only) and the
    /// chat page.
    /// </summary>
    public static IEndpointRouteBuilder MapLocalTelegram(this IEndpointRouteBuilder app)
    {
        app.Map(
                "/bot{token}/{method}",
                (string token, string method, FaultyEndpoint endpoint, HttpContext http) =>
                    endpoint.HandleAsync(token, method, http)
            )
            .ExcludeFromDescription();
        app.Map("/bot{token}", () => BotApiEndpoint.NotFound()).ExcludeFromDescription();
        app.MapGet(
                "/file/bot{token}/{**path}",
                (string token, string path, FileEndpoint endpoint) => endpoint.Handle(token, path)
            )
            .ExcludeFromDescription();
        ControlEndpoints.Map(app);
        ChatPage.Map(app);
        return app;
    }
}
