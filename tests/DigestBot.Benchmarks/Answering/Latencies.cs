using System.Diagnostics;

namespace DigestBot.Benchmarks.Answering;

/// <summary>How long one kind of question waited for its answer, in milliseconds.</summary>
internal sealed class Latencies
{
    private readonly List<double> _latencies = [];
    private double _processor;

    /// <summary>Processor time of the whole process for one, both ends of the line included.</summary>
    public double Processor => _processor / _latencies.Count;

    public async Task AddAsync(Func<Task<TimeSpan>> ask)
    {
        var before = ProcessorTime();
        _latencies.Add((await ask()).TotalMilliseconds);
        _processor += (ProcessorTime() - before).TotalMilliseconds;
    }

    public double At(int percent) => _latencies.Order().ElementAt(_latencies.Count * percent / 100);

    private static TimeSpan ProcessorTime() => Process.GetCurrentProcess().TotalProcessorTime;
}
