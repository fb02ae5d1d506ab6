using System.Diagnostics.Metrics;
using DigestBot.Delivering;
using DigestBot.Storing;
using DigestBot.Storing.Deliveries;
using DigestBot.Telegram;

namespace DigestBot.Hosting;

/// <summary>What is not counted but looked at, in the moment in which somebody asks.</summary>
internal sealed class Gauges(
    Meter meter,
    Ledger ledger,
    Gate gate,
    UpdateFlow updates,
    DeliveringSettings rates,
    StoreFiles files
) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        meter.CreateObservableGauge(
            "digestbot.deliveries.waiting",
            () => ledger.Due,
            "{delivery}",
            "Deliveries that have not ended."
        );
        meter.CreateObservableGauge(
            "digestbot.rate.used",
            () => gate.InTheLastSecond(),
            "{request}",
            "Requests that count against the limit of the second, now."
        );
        meter.CreateObservableGauge(
            "digestbot.rate.limit",
            () => rates.PaidPerSecond ?? rates.PerSecond,
            "{request}",
            "That limit (Delivering:PerSecond, or PaidPerSecond where it is set)."
        );
        meter.CreateObservableGauge(
            "digestbot.updates.age",
            () => updates.SinceTheLast.TotalSeconds,
            "s",
            "Since Telegram last answered a request for updates."
        );
        meter.CreateObservableGauge("digestbot.store.size", () => files.Size, "By", "The database and its log.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
