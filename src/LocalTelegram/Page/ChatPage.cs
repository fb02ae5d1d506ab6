using System.Reflection;
using LocalTelegram.Control;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace LocalTelegram.Page;

/// <summary>
/// Serves the chat page out of the assembly, so that it is there wherever the program stands. The page may load nothing
/// but itself and pictures of this machine, and no script but its own files: what a bot writes stays text.
/// </summary>
internal static class ChatPage
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        + "img-src 'self' data: blob: http://localhost:* http://127.0.0.1:*; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // The files of one build are one version: a browser asks again each time, and is mostly told that nothing changed.
    private static readonly EntityTagHeaderValue Version = new(
        $"\"{typeof(ChatPage).Assembly.ManifestModule.ModuleVersionId:N}\""
    );

    private static readonly FileExtensionContentTypeProvider Types = new();

    public static void Map(IEndpointRouteBuilder app)
    {
        var page = app.MapGroup("").AddEndpointFilter<LoopbackOnly>().ExcludeFromDescription();
        page.MapGet("/", (HttpContext http) => Serve(http, "index.html"));
        page.MapGet("/page/{**path}", (HttpContext http, string path) => Serve(http, path));
    }

    private static IResult Serve(HttpContext http, string path)
    {
        if (Assembly.GetExecutingAssembly().GetManifestResourceStream($"page/{path}") is not { } content)
        {
            return Results.NotFound();
        }

        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-cache";
        headers["Referrer-Policy"] = "no-referrer";
        return Results.Stream(
            content,
            Types.TryGetContentType(path, out var type) ? $"{type}; charset=utf-8" : null,
            entityTag: Version
        );
    }
}
