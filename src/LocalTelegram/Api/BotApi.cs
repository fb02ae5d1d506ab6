using LocalTelegram.Pacing;
using LocalTelegram.Updates;
using LocalTelegram.World;

namespace LocalTelegram.Api;

/// <summary>What methods work with.</summary>
internal sealed record BotApi(
    TelegramWorld World,
    Happenings Happenings,
    Deeds Deeds,
    Pacer Pacer,
    WebhookCourier Courier
);
