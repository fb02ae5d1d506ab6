using System.Text;

namespace DigestBot.Tests.Fuzzing;

/// <summary>
/// Some hostile files of moderate length, the same each time. <c>dotnet run -c Release --project tests/DigestBot.Benchmarks --
/// fuzz</c> tries as many as its time allows.
/// </summary>
public sealed class FuzzTests
{
    private const int Seed = 1;
    private const int Inputs = 150;

    /// <summary>UTF-16 units.</summary>
    private const int Longest = 12_000;

    private const int ReductionTrials = 200;

    [Fact(Timeout = 300_000)]
    public Task A_hostile_file_is_refused_or_shown_whole() =>
        Task.Run(
            () =>
            {
                using var examination = new Examination();
                var inputs = new FuzzInputs(Seed, Longest);
                for (var number = 0; number < Inputs; number++)
                {
                    var content = inputs.Make(number);
                    if (examination.FaultOf(content) is { } fault)
                    {
                        var least = Encoding.UTF8.GetString(
                            new Reduction(examination, ReductionTrials).Of(content, fault)
                        );
                        Assert.Fail($"Input {number} of seed {Seed}, reduced to:\n{least}\n\n{fault}");
                    }
                }
            },
            TestContext.Current.CancellationToken
        );
}
