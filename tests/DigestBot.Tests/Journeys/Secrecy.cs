using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Tests.Journeys;

/// <summary>
/// Listens to every log line and every HTTP answer of a bot for what must never be in one. Every journey ends with its
/// verdict.
/// </summary>
internal sealed class Secrecy : IStartupFilter
{
    private readonly string[] _secrets;
    private readonly ConcurrentQueue<string> _leaks = new();

    /// <param name="token">Of which the part behind the colon is the secret.</param>
    public Secrecy(string? token, string? key) =>
        _secrets = [.. new[] { token?.Split(':')[^1], key }.OfType<string>().Where(secret => secret.Length > 0)];

    public void Listen(string said, string where)
    {
        if (Array.Exists(_secrets, secret => said.Contains(secret, StringComparison.Ordinal)))
        {
            _leaks.Enqueue($"{where}: {said}");
        }
    }

    /// <exception cref="InvalidDataException">A secret was told; it says where.</exception>
    public void ThrowIfAnythingLeaked()
    {
        if (!_leaks.IsEmpty)
        {
            throw new InvalidDataException($"A secret was told in {string.Join("; in ", _leaks)}");
        }
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(ListenAsync);
            next(app);
        };

    /// <summary>Lets the answer be written, and reads what was.</summary>
    public async Task ListenAsync(HttpContext context, RequestDelegate next)
    {
        var answer = context.Response.Body;
        using var copy = new MemoryStream();
        context.Response.Body = copy;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = answer;
            copy.Position = 0;
            await copy.CopyToAsync(answer, context.RequestAborted);
        }

        var said = Encoding.UTF8.GetString(copy.ToArray());
        var headers = string.Join('\n', context.Response.Headers.Select(header => $"{header.Key}: {header.Value}"));
        Listen($"{headers}\n{said}", $"the answer to {context.Request.Method} {context.Request.Path}");
    }
}
