namespace DigestBot.Hosting;

/// <summary>What supervisors ask: <c>/health/live</c>, and <c>/health/ready</c>, which is 503 from a failure on.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => "live");
        routes.MapGet(
            "/health/ready",
            (IHostApplicationLifetime lifetime) =>
                lifetime.ApplicationStopping.IsCancellationRequested
                    ? Results.Text("stopping; the log says why", statusCode: StatusCodes.Status503ServiceUnavailable)
                    : Results.Text("ready")
        );
    }
}
