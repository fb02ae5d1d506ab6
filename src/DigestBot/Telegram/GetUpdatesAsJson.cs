using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace DigestBot.Telegram;

/// <summary>
/// <see href="https://core.telegram.org/bots/api#getupdates"/>, answered as raw JSON: one update that cannot be read
/// would otherwise fail its whole batch, which Telegram would then send again for ever.
/// </summary>
internal sealed class GetUpdatesAsJson() : RequestBase<JsonElement[]>("getUpdates")
{
    /// <summary>The first update wanted; all below it are confirmed.</summary>
    [JsonPropertyName("offset")]
    public required long Offset { get; init; }

    /// <summary>How long Telegram may wait for an update, in seconds: at most 50.</summary>
    [JsonPropertyName("timeout")]
    public required int Timeout { get; init; }

    /// <summary>The kinds wanted. Left out, Telegram would keep whatever was asked for before.</summary>
    [JsonPropertyName("allowed_updates")]
    public required IReadOnlyList<UpdateType> AllowedUpdates { get; init; }
}
