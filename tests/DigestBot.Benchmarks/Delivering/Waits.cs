using System.Diagnostics.Metrics;

namespace DigestBot.Benchmarks.Delivering;

/// <summary>How long this process waited for answers over HTTP, as the runtime measures it.</summary>
internal sealed class Waits : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Lock _lock = new();
    private double _seconds;
    private int _requests;

    public Waits()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "http.client.request.duration")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>(
            (_, seconds, _, _) =>
            {
                lock (_lock)
                {
                    _seconds += seconds;
                    _requests++;
                }
            }
        );
        _listener.Start();
    }

    /// <summary>The sum since the last call, and of how many requests.</summary>
    public (TimeSpan Waited, int Requests) Take()
    {
        lock (_lock)
        {
            var taken = (TimeSpan.FromSeconds(_seconds), _requests);
            (_seconds, _requests) = (0, 0);
            return taken;
        }
    }

    public void Dispose() => _listener.Dispose();
}
