namespace DigestBot.Benchmarks;

/// <summary>Something that can be measured.</summary>
/// <param name="Name">As the command line calls it.</param>
/// <param name="Measures">What it measures, in half a line.</param>
/// <param name="Run">Measures and prints, in a folder of its own.</param>
internal sealed record Benchmark(string Name, string Measures, Func<string, Task> Run);
