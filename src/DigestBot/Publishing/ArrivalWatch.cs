using DigestBot.Lifetime;
using DigestBot.Storing;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Days;

namespace DigestBot.Publishing;

/// <summary>Tells the administrators where a day's digest is not there by the hour by which it usually is.</summary>
/// <remarks>
/// Nothing is remembered but the store. A day is late from its hour on, for as long as <see cref="LateFor"/> and its
/// digest is not there: in that span it is told once, whatever is started anew meanwhile, since of one notice a day is
/// told. Once the digest is there, also where it was retracted, the notice is withdrawn.
/// </remarks>
internal sealed class ArrivalWatch(
    DigestStore digests,
    NoticeStore notices,
    Calendar calendar,
    PublishingSettings settings,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<ArrivalWatch> log
) : StageService(lifetime, log)
{
    /// <summary>Less than a day, so that of two days one alone is late, and each is told once.</summary>
    private static readonly TimeSpan LateFor = TimeSpan.FromHours(12);

    /// <summary>At least this often the clock is looked at, since it may be set while we wait.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var more = digests.MoreTakenIn.Next;
            var wait = await LookAsync();
            await Signal.AnyAsync(wait, clock, stoppingToken, more);
        }
    }

    /// <returns>How long nobody will be told anything, as far as is known.</returns>
    internal async Task<TimeSpan> LookAsync()
    {
        var (today, now, wait) = (calendar.Today, clock.GetUtcNow(), LongestWait);
        var came = digests
            .CameBetween(today.AddDays(-1 - UsualArrival.Days), today.AddDays(1))
            .ToDictionary(arrival => arrival.Key, arrival => OnTheWall(arrival.Value, arrival.Key));
        // A digest may be for the day that begins at midnight, or for the one that has just ended.
        foreach (var day in (DateOnly[])[today.AddDays(-1), today, today.AddDays(1)])
        {
            if (came.ContainsKey(day))
            {
                await notices.SettleAsync(Notice.DigestLate.Of(day));
            }
            else if (UsualArrival.Of(day, came) is { } learnt)
            {
                var usual = settings.ExpectedBy?.ToTimeSpan() ?? learnt;
                var (at, due) = (TimeOnly.FromTimeSpan(TimeOfDay(usual)), DueAt(day, usual));
                if (due > now)
                {
                    wait = due - now < wait ? due - now : wait;
                }
                else if (
                    now - due < LateFor
                    && await notices.PutAsync(new Notice.DigestLate(day, at, settings.TimeZone.Id))
                )
                {
                    log.DigestLate(day, at, settings.TimeZone.Id);
                }
            }
        }

        return wait;
    }

    /// <summary>How long after the midnight at which a day begins a moment is, on a clock of the wall there.</summary>
    private TimeSpan OnTheWall(DateTimeOffset moment, DateOnly day) =>
        TimeZoneInfo.ConvertTime(moment, settings.TimeZone).DateTime - day.ToDateTime(TimeOnly.MinValue);

    private DateTimeOffset DueAt(DateOnly day, TimeSpan usual) =>
        LocalTime.At(
            day.AddDays((int)Math.Floor(usual.TotalDays)),
            TimeOnly.FromTimeSpan(TimeOfDay(usual)),
            settings.TimeZone
        );

    private static TimeSpan TimeOfDay(TimeSpan usual) => usual - TimeSpan.FromDays(Math.Floor(usual.TotalDays));
}
