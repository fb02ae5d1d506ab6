using LocalTelegram.Pacing;
using LocalTelegram.World;

namespace LocalTelegram.Api;

/// <summary>What methods work with.</summary>
internal sealed record BotApi(TelegramWorld World, Happenings Happenings, Pacer Pacer);
