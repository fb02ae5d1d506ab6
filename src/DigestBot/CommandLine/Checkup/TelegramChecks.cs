using System.Globalization;
using DigestBot.Hosting;
using DigestBot.Telegram;

namespace DigestBot.CommandLine.Checkup;

/// <summary>What Telegram says of the bot, its group and the time.</summary>
internal sealed class TelegramChecks(BotSettings settings, TimeProvider clock) : IDisposable
{
    /// <summary>A minute, since posts and subscriptions are set by the minute.</summary>
    private static readonly TimeSpan MostWrong = TimeSpan.FromMinutes(1);

    private readonly Inquiry _inquiry = new(settings.Telegram);

    public async Task<Result> TokenAsync(CancellationToken cancellation) =>
        await _inquiry.MeAsync(cancellation) switch
        {
            { Answer: { TakesInline: true } me } => Result.Good($"the bot is @{me.Username}"),
            { Answer: { } me } => Result.Warning(
                $"the bot is @{me.Username}; inline mode is off, so nobody can share stories by writing its name",
                "Send /setinline to @BotFather."
            ),
            { Trouble: Outcome.Unauthorized } => Result.Bad(
                "Telegram does not take the token",
                "Set Telegram:Token to the one that @BotFather shows, and see that Telegram:ApiBaseUrl, if set, is right."
            ),
            var asked => Unreachable(asked.Trouble),
        };

    public async Task<Result> WebhookAsync(CancellationToken cancellation) =>
        await _inquiry.WebhookAsync(cancellation) switch
        {
            { Answer: { Host: var host } hook } when settings.Telegram.Webhook is { Url.Host: var wanted } => host
            == wanted
                ? Result.Good(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Telegram brings updates to {host}; {hook.Waiting} wait"
                    )
                )
                : Result.Bad(
                    $"Telegram brings updates to {host ?? "nobody"}, not to {wanted}",
                    "Start the bot, which sets it; or set Telegram:Updates to Polling."
                ),
            { Answer: { Host: null } hook } => Result.Good(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"none is set, as polling needs; {hook.Waiting} updates wait"
                )
            ),
            { Answer: { Host: var host } } => Result.Bad(
                $"a webhook to {host} is set, so polling gets nothing (409)",
                "Stop the program that set it, then remove it: open https://api.telegram.org/bot<token>/deleteWebhook"
            ),
            var asked => Hindered(asked.Trouble),
        };

    public async Task<Result> GroupAsync(CancellationToken cancellation)
    {
        var group = settings.Publishing.Group;
        return await _inquiry.GroupAsync(group, cancellation) switch
        {
            { Answer: { } card } => Judged(group, card),
            { Trouble: Outcome.Gone or Outcome.Refused } => Result.Bad(
                $"Telegram does not know {group}, or not as a chat of this bot's",
                "Set Publishing:Group to the group's @name or number, and add the bot to it."
            ),
            var asked => Hindered(asked.Trouble),
        };
    }

    public async Task<Result> ClockAsync(CancellationToken cancellation)
    {
        if (await _inquiry.TimeAsync(cancellation) is not { } theirs)
        {
            return Result.Skipped("Telegram did not say the time");
        }

        var wrong = clock.GetUtcNow() - theirs;
        return wrong.Duration() > MostWrong
            ? Result.Bad(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"this machine's clock is {wrong.Duration().TotalSeconds:F0} s {(wrong > TimeSpan.Zero ? "fast" : "slow")}, so days are posted at the wrong time"
                ),
                "Set the clock, best by a time service (timedatectl set-ntp true)."
            )
            : Result.Good("it agrees with Telegram's");
    }

    public void Dispose() => _inquiry.Dispose();

    private Result Judged(string group, GroupCard card)
    {
        var publishing = settings.Publishing;
        return card switch
        {
            { Standing: GroupStanding.Outside } => Result.Bad(
                $"the bot is not in {group}",
                "Add it there, and make it an administrator."
            ),
            { Standing: GroupStanding.Silenced } => Result.Bad(
                $"the bot may not write in {group}",
                "Make it an administrator there, with the right to post."
            ),
            { IsForum: false } when publishing.Topic is { } topic => Result.Bad(
                $"{group} has no topics, but Publishing:Topic is {topic}",
                "Turn topics on in the group, or leave Publishing:Topic empty."
            ),
            { MayPin: false } when publishing.Pin => Result.Bad(
                $"the bot may not pin in {group}, but Publishing:Pin is true",
                "Give it the right to pin messages, or set Publishing:Pin to false."
            ),
            { Standing: GroupStanding.Member } => Result.Warning(
                $"the bot is a member of {group}, but no administrator: in older apps it cannot answer the asker alone",
                "Make it an administrator there."
            ),
            _ => Result.Good($"the bot is an administrator of {group} ({card.Title})"),
        };
    }

    private static Result Hindered(Outcome? trouble) =>
        trouble is Outcome.Unauthorized ? Result.Skipped("not looked at without a good token") : Unreachable(trouble);

    private static Result Unreachable(Outcome? trouble) =>
        Result.Bad(
            $"Telegram cannot be reached: {trouble?.InWords()}",
            "See that this machine reaches https://api.telegram.org, and that Telegram:ApiBaseUrl, if set, is right."
        );
}
