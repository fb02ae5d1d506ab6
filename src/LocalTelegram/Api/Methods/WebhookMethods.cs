using System.Text.Json.Nodes;
using LocalTelegram.Updates;

namespace LocalTelegram.Api.Methods;

/// <summary>Where updates are brought to.</summary>
internal static class WebhookMethods
{
    // https://core.telegram.org/bots/api#setwebhook
    private const int LongestSecret = 256;
    private const int MostConnections = 100;
    private const int DefaultConnections = 40;
    private static readonly int[] Ports = [443, 80, 88, 8443];

    public static object Set(Call call)
    {
        if (!call.Arguments.Has("url"))
        {
            return Delete(call);
        }

        AllowedUpdates.Apply(call.Bot, call.Arguments);
        call.Bot.Webhook = new Webhook(
            Address(call),
            Secret(call),
            call.Arguments.Integer("max_connections", DefaultConnections, 1, MostConnections)
        );
        return Restart(call);
    }

    public static object Delete(Call call)
    {
        call.Bot.Webhook = null;
        return Restart(call);
    }

    public static object Info(Call call)
    {
        var webhook = call.Bot.Webhook;
        var info = new JsonObject
        {
            ["url"] = webhook?.Url.OriginalString ?? "",
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = call.Bot.Updates.Count,
        };
        if (webhook is not null)
        {
            info["max_connections"] = webhook.MaxConnections;
        }

        if (webhook?.LastErrorDate is { } date)
        {
            info["last_error_date"] = date;
            info["last_error_message"] = webhook.LastErrorMessage;
        }

        if (call.Bot.Updates.Allowed.Count > 0)
        {
            info["allowed_updates"] = new JsonArray([
                .. call.Bot.Updates.Allowed.Select(kind => JsonValue.Create(kind)),
            ]);
        }

        return info;
    }

    private static bool Restart(Call call)
    {
        if (call.Arguments.Flag("drop_pending_updates"))
        {
            call.Bot.Updates.Clear();
        }

        call.Server.Courier.Restart(call.Bot);
        return true;
    }

    // On this machine plain HTTP and any port will do, as with the official server in its local mode.
    private static Uri Address(Call call)
    {
        if (!Uri.TryCreate(call.Arguments.Text("url"), UriKind.Absolute, out var url))
        {
            throw ApiException.BadRequest("bad webhook: Failed to parse the URL");
        }

        if (url.IsLoopback && url.Scheme is "http" or "https")
        {
            return url;
        }

        if (url.Scheme != "https")
        {
            throw ApiException.BadRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }

        return Ports.Contains(url.Port)
            ? url
            : throw ApiException.BadRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
    }

    private static string Secret(Call call)
    {
        var secret = call.Arguments.Text("secret_token");
        if (secret.Length > LongestSecret)
        {
            throw ApiException.BadRequest("secret token is too long");
        }

        return secret.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            ? secret
            : throw ApiException.BadRequest("secret token contains unallowed characters");
    }
}
