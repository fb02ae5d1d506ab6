using System.Diagnostics.Metrics;

namespace DigestBot.Diagnostics;

/// <summary>
/// What the stages count as it happens, under OpenTelemetry's naming rules
/// (<see href="https://opentelemetry.io/docs/specs/semconv/general/naming/"/>); times are in seconds. Tags come from
/// small closed sets: never a chat, a person or a text.
/// </summary>
internal sealed class Meters
{
    /// <summary>The name of the meter that everything belongs to.</summary>
    public const string Name = "DigestBot";

    private readonly Counter<long> _updates;
    private readonly Histogram<double> _handling;
    private readonly Counter<long> _deliveries;
    private readonly Histogram<double> _requests;
    private readonly Counter<long> _imports;

    public Meters(Meter meter)
    {
        _updates = meter.CreateCounter<long>("digestbot.updates", "{update}", "Updates by kind and result.");
        _handling = meter.CreateHistogram<double>(
            "digestbot.update.duration",
            "s",
            "From when an update is taken up until its answer is written down."
        );
        _deliveries = meter.CreateCounter<long>("digestbot.deliveries", "{request}", "Requests by lane and outcome.");
        _requests = meter.CreateHistogram<double>(
            "digestbot.delivery.duration",
            "s",
            "From when a message leaves until Telegram's answer."
        );
        _imports = meter.CreateCounter<long>("digestbot.imports", "{file}", "Digests that came in, by result.");
    }

    /// <param name="kind">Telegram's name of the update's content.</param>
    /// <param name="result">What became of it.</param>
    public void Handled(string kind, string result, TimeSpan took)
    {
        _updates.Add(1, new("kind", kind), new("result", result));
        _handling.Record(took.TotalSeconds, new KeyValuePair<string, object?>("kind", kind));
    }

    /// <param name="lane">The delivery's lane.</param>
    /// <param name="outcome">What became of the request.</param>
    public void Delivered(string lane, string outcome, TimeSpan took)
    {
        _deliveries.Add(1, new("lane", lane), new("outcome", outcome));
        _requests.Record(took.TotalSeconds, new KeyValuePair<string, object?>("lane", lane));
    }

    /// <param name="result">What became of it.</param>
    public void Imported(string result) => _imports.Add(1, new KeyValuePair<string, object?>("result", result));
}
