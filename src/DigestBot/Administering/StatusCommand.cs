using System.Reflection;
using DigestBot.Conversing;
using DigestBot.Delivering;
using DigestBot.Messages;
using DigestBot.Publishing;
using DigestBot.Storing;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Chats;
using DigestBot.Storing.Days;
using DigestBot.Storing.Deliveries;
using DigestBot.Telegram;
using DigestBot.Texts;

namespace DigestBot.Administering;

/// <summary>
/// <c>/status</c>: whether the bot does its work, what waits, how fast it leaves, what comes next, and what went wrong
/// last.
/// </summary>
internal sealed class StatusCommand(
    Ledger ledger,
    Gate gate,
    UpdateFlow updates,
    DeliveryFlow deliveries,
    DeliveringSettings limits,
    PauseStore pauses,
    BroadcastStore broadcasts,
    PlanStore plans,
    NoticeStore notices,
    NoticeWords words,
    SubscriberStore subscribers,
    DigestStore digests,
    StoreFiles files,
    StoringSettings storing,
    FreeSpace free,
    PublishingSettings settings,
    TimeProvider clock
) : ICommand
{
    private const int NoticesShown = 3;
    private const int CommitShown = 7;

    /// <summary>With the beginning of the commit's number, where the program was built in a repository.</summary>
    private static readonly string Version = Shortened(
        typeof(StatusCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion
    );

    private readonly long _start = clock.GetTimestamp();

    public string Name => "status";

    public bool ForAdministrators => true;

    public string Describe(Phrases phrases) => phrases.StatusDescription;

    public Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var phrases = question.Phrases;
        string[] parts =
        [
            string.Join('\n', [phrases.StatusHealth(updates.Flows, deliveries.Flows), .. Work(phrases)]),
            string.Join('\n', Next(phrases)),
            string.Join('\n', Kept(phrases)),
            string.Join("\n\n", Trouble(phrases)),
        ];
        return Task.FromResult<IReadOnlyList<OutgoingMessage>>([
            question.Tell(new TextMessage(string.Join("\n\n", parts.Where(part => part.Length > 0)))),
        ]);
    }

    private IEnumerable<string> Work(Phrases phrases)
    {
        yield return phrases.StatusQueue(ledger.Due, gate.InTheLastSecond(), limits.PaidPerSecond ?? limits.PerSecond);
        foreach (var broadcast in broadcasts.Live().Where(broadcast => !pauses.Contains(broadcast.Campaign)))
        {
            var tally = broadcasts.TallyOf(broadcast);
            yield return $"• {phrases.BroadcastNumber(broadcast.Id)}{phrases.Colon}{phrases.BroadcastCounts(tally.Sent, tally.MissedInAll, tally.Left)}";
        }

        foreach (var pause in pauses.All)
        {
            yield return phrases.StatusPaused(
                CampaignNames.Of(pause.Campaign, phrases),
                ledger.DueOf(pause.Campaign),
                pause.Until is null ? "" : pause.Reason
            );
        }
    }

    private IEnumerable<string> Next(Phrases phrases)
    {
        foreach (var (day, at) in plans.All().OrderBy(plan => plan.Value))
        {
            yield return phrases.StatusPlan(day, Local(at));
        }

        if (settings.At is { } hour)
        {
            yield return phrases.StatusPostHour(hour, settings.TimeZone.Id);
        }

        if (subscribers.NextOfAll() is { } next)
        {
            yield return phrases.StatusNextRound(Local(next));
        }
    }

    private IEnumerable<string> Kept(Phrases phrases)
    {
        yield return phrases.StatusStore(digests.Count(), subscribers.CountOn(), (int)(files.Size / 1024));
        var room = DiskRoom.Of(files, storing, free);
        yield return phrases.StatusDisk(room.FreeMegabytes, room.IsLittle);
        yield return phrases.StatusVersion(Version, clock.GetElapsedTime(_start));
    }

    private IEnumerable<string> Trouble(Phrases phrases)
    {
        var latest = notices.Latest(NoticesShown);
        if (latest.Count > 0)
        {
            yield return phrases.StatusTrouble;
        }

        foreach (var (at, notice) in latest)
        {
            yield return $"{phrases.StatusAt(Local(at))}\n{words.Of(notice, phrases)}";
        }
    }

    private static string Shortened(string version) =>
        version.Split('+') is [var number, { Length: > CommitShown } commit]
            ? $"{number}+{commit[..CommitShown]}"
            : version;

    private DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, settings.TimeZone).DateTime;
}
