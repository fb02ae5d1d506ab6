using DigestBot.Lifetime;
using DigestBot.Storing.Deliveries;

namespace DigestBot.Delivering;

/// <summary>
/// Whether deliveries leave: looks every minute whether something waits, and nothing got through since the last look.
/// What a person has paused does not wait.
/// </summary>
internal sealed class DeliveryFlow(
    Ledger ledger,
    PauseStore pauses,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<DeliveryFlow> log
) : StageService(lifetime, log)
{
    /// <summary>Longer than a group's minute and the usual 429, and as long as a campaign pauses by itself.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    private long _sent;
    private long _lastMoved = clock.GetTimestamp();

    /// <summary>False where something has been waiting for long, and nothing of anything gets through.</summary>
    public bool Flows => clock.GetElapsedTime(Volatile.Read(ref _lastMoved)) < Longest + BetweenLooks;

    /// <summary>Something got through.</summary>
    public void Went() => Interlocked.Increment(ref _sent);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        var seen = Interlocked.Read(ref _sent);
        using var looks = new PeriodicTimer(BetweenLooks, clock);
        do
        {
            var sent = Interlocked.Read(ref _sent);
            if (sent != seen || !AnythingWaits())
            {
                Volatile.Write(ref _lastMoved, clock.GetTimestamp());
            }

            seen = sent;
        } while (await looks.WaitForNextTickAsync(stoppingToken));
    }

    private bool AnythingWaits() =>
        ledger.Due > pauses.All.Where(pause => pause.Until is null).Sum(pause => ledger.DueOf(pause.Campaign));
}
