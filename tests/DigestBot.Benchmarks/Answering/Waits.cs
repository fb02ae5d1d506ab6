using System.Diagnostics;

namespace DigestBot.Benchmarks.Answering;

/// <summary>How long one kind of question waited for its answer, in milliseconds.</summary>
internal sealed class Waits
{
    private readonly List<double> _waits = [];
    private double _processor;

    /// <summary>Processor time of the whole process for one, both ends of the line included.</summary>
    public double Processor => _processor / _waits.Count;

    public async Task AddAsync(Func<Task<TimeSpan>> ask)
    {
        var before = ProcessorTime();
        _waits.Add((await ask()).TotalMilliseconds);
        _processor += (ProcessorTime() - before).TotalMilliseconds;
    }

    public double At(int percent) => _waits.Order().ElementAt(_waits.Count * percent / 100);

    private static TimeSpan ProcessorTime() => Process.GetCurrentProcess().TotalProcessorTime;
}
