using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace DigestBot.Importing;

/// <summary>How often one address may call, with whatever key: so nobody tries keys, or keeps the parser busy.</summary>
internal static class PipelineRate
{
    public const string Name = "pipelines";

    /// <summary>Calls a minute: a year of digests comes in within three.</summary>
    public const int PerMinute = 120;

    public static void Limit(RateLimiterOptions options)
    {
        options.AddPolicy(
            Name,
            context =>
                RateLimitPartition.GetFixedWindowLimiter(
                    context.Connection.RemoteIpAddress ?? IPAddress.None,
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }
                )
        );
        options.OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told)
                ? told
                : TimeSpan.FromMinutes(1);
            var seconds = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            rejected.HttpContext.Response.Headers.RetryAfter = seconds;
            await Results
                .Problem(
                    $"{PerMinute} requests a minute are taken. Wait {seconds} seconds.",
                    statusCode: StatusCodes.Status429TooManyRequests
                )
                .ExecuteAsync(rejected.HttpContext);
        };
    }
}
