using System.Security.Cryptography;
using System.Text;
using DigestBot.Lifetime;
using DigestBot.Parsing;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Days;
using Microsoft.AspNetCore.Http.Features;

namespace DigestBot.Importing;

/// <summary>The doors for pipelines (over HTTP, with a key) and for this program's command line (over its own socket).</summary>
internal static class DigestEndpoints
{
    /// <summary>Where the command line hands over what it was told to import.</summary>
    public const string HandOverPath = "/control/import";

    public static void MapDigests(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/api/digests", PostAsync)
            .RequireRateLimiting(PipelineRate.Name)
            .WithName("postDigest")
            .WithSummary("Takes a digest in, or a correction of one. To post the same again changes nothing.")
            .AddOpenApiOperationTransformer(
                (operation, _, _) =>
                {
                    PipelineDocument.DescribeBody(operation);
                    return Task.CompletedTask;
                }
            )
            .Produces<IntakeResult.Taken>(StatusCodes.Status201Created)
            .Produces<IntakeResult.Taken>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        routes.MapPost(HandOverPath, HandOverAsync).OnlyOverOwnSocket();
    }

    private static async Task<IResult> PostAsync(
        HttpContext context,
        Intake intake,
        NoticeStore notices,
        ImportingSettings settings
    )
    {
        if (settings.ApiKey is null)
        {
            return Problem(
                StatusCodes.Status401Unauthorized,
                "No key is set: set Importing:ApiKey, then send it as a bearer token."
            );
        }

        if (!MayPost(context.Request, settings.ApiKey))
        {
            return Problem(StatusCodes.Status401Unauthorized, "Send the key as 'Authorization: Bearer …'.");
        }

        var content = await ReadBodyAsync(context);
        if (content.Length > SourceText.MaxBytes)
        {
            return Problem(
                StatusCodes.Status413PayloadTooLarge,
                $"A digest has at most {SourceText.MaxBytes} bytes. Split it, or leave data out of it."
            );
        }

        var result = await intake.TakeInAsync(new DigestSource("request", content));
        if (result is IntakeResult.Refused { Error: var refused })
        {
            await notices.PutAsync(
                new Notice.DigestRefused(refused.ToString(), Others: 0, refused.Place, refused.Flaw)
            );
        }

        return result switch
        {
            IntakeResult.Taken { Change: Change.New } taken => Results.Json(
                taken,
                statusCode: StatusCodes.Status201Created
            ),
            IntakeResult.Taken taken => Results.Json(taken),
            IntakeResult.Refused { Error: var error } => Results.Problem(
                error.Message,
                title: "This is no digest.",
                statusCode: StatusCodes.Status422UnprocessableEntity,
                extensions: new Dictionary<string, object?> { ["line"] = error.Line, ["column"] = error.Column }
            ),
            var other => throw new InvalidOperationException($"There is no answer for {other}."),
        };
    }

    private static async Task<IResult> HandOverAsync(HttpContext context, string name, Intake intake) =>
        Results.Json(await intake.TakeInAsync(new DigestSource(name, await ReadBodyAsync(context))));

    /// <summary>Reads what was sent, but stops soon after it is more than a digest may have.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpContext context)
    {
        // The limit is ours: the server's own would end in an answer that does not say what to do.
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = null;
        var content = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while (
            content.Length <= SourceText.MaxBytes
            && (read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0
        )
        {
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    /// <summary>Compares in a time that does not tell how much of the key was right.</summary>
    private static bool MayPost(HttpRequest request, string key)
    {
        const string Scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(
                SHA256.HashData(Encoding.UTF8.GetBytes(header[Scheme.Length..].Trim())),
                SHA256.HashData(Encoding.UTF8.GetBytes(key))
            );
    }

    private static IResult Problem(int status, string detail) => Results.Problem(detail, statusCode: status);
}
