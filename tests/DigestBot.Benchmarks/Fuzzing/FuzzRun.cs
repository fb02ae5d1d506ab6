using System.Diagnostics;
using System.Globalization;
using DigestBot.Tests.Fuzzing;

namespace DigestBot.Benchmarks.Fuzzing;

/// <summary>Tries hostile files one after the other until time is up.</summary>
/// <remarks>
/// What is being tried stands in <c>running.md</c>, so that it is known even if it takes the process down or never
/// ends. Of each kind of fault the smallest file is kept, with what it does in a text beside it.
/// </remarks>
internal sealed class FuzzRun(int seed, DirectoryInfo folder)
{
    /// <summary>What a file of these sizes never takes unless something grows out of proportion.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(3);

    /// <summary>Some minutes for a file of the usual size.</summary>
    private const int ReductionTrials = 3000;

    private readonly Dictionary<string, int> _smallest = [];
    private int _faults;

    /// <returns>0 where nothing failed, else 1.</returns>
    public int Run(TimeSpan time)
    {
        folder.Create();
        var running = Path.Combine(folder.FullName, "running.md");
        using var examination = new Examination();
        var reduction = new Reduction(examination, ReductionTrials);
        var inputs = new FuzzInputs(seed, FuzzInputs.AnyLength);
        var number = 0;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < time; number++)
        {
            var content = inputs.Make(number);
            File.WriteAllBytes(running, content);
            var began = watch.Elapsed;
            var fault = examination.FaultOf(content);
            if (fault is not null)
            {
                Keep(number, fault, reduction.Of(content, fault));
            }
            else if (watch.Elapsed - began is var taken && taken > Slow)
            {
                Keep(number, new Fault("time", new TimeoutException($"It took {taken}.")), content);
            }
        }

        File.Delete(running);
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"Seed {seed}: {number:N0} files, {_faults:N0} faults.")
        );
        return _faults == 0 ? 0 : 1;
    }

    private void Keep(int number, Fault fault, byte[] content)
    {
        _faults++;
        var kind = $"{fault.Stage} {fault.Exception.GetType().Name}".Replace(' ', '-');
        if (_smallest.TryGetValue(kind, out var length) && length <= content.Length)
        {
            return;
        }

        _smallest[kind] = content.Length;
        var file = Path.Combine(folder.FullName, kind + ".md");
        File.WriteAllBytes(file, content);
        File.WriteAllText(Path.ChangeExtension(file, "txt"), $"Input {number} of seed {seed}\n\n{fault}\n");
        Console.WriteLine($"Input {number} of seed {seed} fails: {file}");
    }
}
