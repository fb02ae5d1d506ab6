using DigestBot.Delivering;
using DigestBot.Telegram;

namespace DigestBot.Hosting;

/// <summary>
/// What supervisors ask: <c>/health/live</c>, 503 where only a restart can help; and <c>/health/ready</c>, 503 where
/// the bot does not do its work, with what is in the way.
/// </summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            "/health/live",
            async (Liveness liveness, CancellationToken cancellation) =>
                await liveness.IsAliveAsync(cancellation)
                    ? Results.Text("live")
                    : Unavailable("the store takes no write; start the bot again")
        );
        routes.MapGet(
            "/health/ready",
            (IHostApplicationLifetime lifetime, UpdateFlow updates, DeliveryFlow deliveries) =>
            {
                var hindrances = new List<string>();
                if (lifetime.ApplicationStopping.IsCancellationRequested)
                {
                    hindrances.Add("the bot stops");
                }

                if (!updates.Flows)
                {
                    hindrances.Add("Telegram hands over no updates");
                }

                if (!deliveries.Flows)
                {
                    hindrances.Add("deliveries wait, and nothing gets through");
                }

                return hindrances.Count == 0
                    ? Results.Text("ready")
                    : Unavailable($"{string.Join("; ", hindrances)}; the log says why");
            }
        );
    }

    private static IResult Unavailable(string reason) =>
        Results.Text(reason, statusCode: StatusCodes.Status503ServiceUnavailable);
}
