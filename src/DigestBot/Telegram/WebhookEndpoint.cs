using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace DigestBot.Telegram;

/// <summary>
/// Where Telegram brings updates, one a request (<see href="https://core.telegram.org/bots/api#setwebhook"/>). It is
/// answered once the update is on disk; anything but 200 makes Telegram bring it again.
/// </summary>
internal static class WebhookEndpoint
{
    public const string Path = "/telegram/webhook";

    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>Bytes; an update holds at most one message of a few tens of thousands.</summary>
    private const int LongestUpdate = 1024 * 1024;

    /// <summary>Where updates are polled for, there is no such door.</summary>
    public static void MapWebhook(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<TelegramSettings>().Webhook is { } webhook)
        {
            routes.MapPost(
                Path,
                (HttpContext context, UpdateIntake intake) => TakeAsync(context, webhook.Secret, intake)
            );
        }
    }

    private static async Task<IResult> TakeAsync(HttpContext context, string secret, UpdateIntake intake)
    {
        if (!Shows(context.Request.Headers[SecretHeader].ToString(), secret))
        {
            return Results.Unauthorized();
        }

        context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = LongestUpdate;
        try
        {
            using var update = await JsonDocument.ParseAsync(
                context.Request.Body,
                cancellationToken: context.RequestAborted
            );
            if (update.RootElement is not { ValueKind: JsonValueKind.Object } root || !HasNumber(root))
            {
                return Results.BadRequest();
            }

            // Once it came it is taken, though Telegram may hang up: then it comes again, and is known.
            await intake.TakeAsync([root], CancellationToken.None);
            return Results.Ok();
        }
        catch (JsonException)
        {
            return Results.BadRequest();
        }
    }

    private static bool HasNumber(JsonElement update) =>
        update.TryGetProperty("update_id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out _);

    /// <summary>Compares in a time that does not tell how much was right.</summary>
    private static bool Shows(string shown, string secret) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(shown)),
            SHA256.HashData(Encoding.UTF8.GetBytes(secret))
        );
}
