using DigestBot.Settings;

namespace DigestBot.Delivering;

/// <summary>
/// The section <c>Delivering</c>. The rates are those that Telegram names
/// (<see href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this"/>); it promises none of
/// them, so a 429 is obeyed all the same.
/// </summary>
/// <param name="PerSecond">Messages a second over all chats.</param>
/// <param name="PerChatPerSecond">Messages a second to one chat.</param>
/// <param name="PerGroupPerMinute">Messages a minute to one group.</param>
/// <param name="WhenUnknown">
/// What to do with a message of which nobody knows whether it stands; null for what suits it: a day's digest and an
/// answer are sent again, a broadcast is not.
/// </param>
/// <param name="PaidPerSecond">
/// Messages a second over all chats, the free ones included, where broadcasts are paid for; null where they are not.
/// Telegram asks 0.1 Star for each message beyond the free 30 a second
/// (<see href="https://core.telegram.org/bots/api#paid-broadcasts"/>); what says <c>allow_paid_broadcast</c>, says the
/// parameter's own text, is paid for, with no word of a free share. So a broadcast leaves without that word as long
/// as the free rate has room, and only what goes beyond says it: whichever is true, nobody pays for what is free.
/// </param>
internal sealed record DeliveringSettings(
    int PerSecond,
    int PerChatPerSecond,
    int PerGroupPerMinute,
    UnknownPolicy? WhenUnknown,
    int? PaidPerSecond = null
)
{
    public static DeliveringSettings Read(SettingsReader settings) =>
        new(
            settings.Number("Delivering:PerSecond", fallback: 30, least: 1, most: 1000),
            settings.Number("Delivering:PerChatPerSecond", fallback: 1, least: 1, most: 1000),
            settings.Number("Delivering:PerGroupPerMinute", fallback: 20, least: 1, most: 60_000),
            settings.OptionalChoice<UnknownPolicy>("Delivering:WhenUnknown"),
            settings.OptionalNumber("Delivering:PaidPerSecond", least: 31, most: 1000)
        );
}

/// <summary>What to do with a message of which nobody knows whether it stands in the chat.</summary>
internal enum UnknownPolicy
{
    /// <summary>Send it again: rather twice than not at all.</summary>
    Resend,

    /// <summary>Leave it: rather not at all than twice.</summary>
    Skip,
}
