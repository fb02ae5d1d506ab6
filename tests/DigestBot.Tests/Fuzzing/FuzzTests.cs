using System.Text;

namespace DigestBot.Tests.Fuzzing;

/// <summary>
/// A few hundred hostile files, the same each time. <c>dotnet run -c Release --project tests/DigestBot.Benchmarks --
/// fuzz</c> tries as many as its time allows.
/// </summary>
public sealed class FuzzTests
{
    private const int Seed = 1;
    private const int Inputs = 300;

    [Fact(Timeout = 300_000)]
    public Task A_hostile_file_is_refused_or_shown_whole() =>
        Task.Run(
            () =>
            {
                using var examination = new Examination();
                var inputs = new FuzzInputs(Seed);
                for (var number = 0; number < Inputs; number++)
                {
                    var content = inputs.Make(number);
                    if (examination.FaultOf(content) is { } fault)
                    {
                        var least = Encoding.UTF8.GetString(new Reduction(examination).Of(content, fault));
                        Assert.Fail($"Input {number} of seed {Seed}, reduced to:\n{least}\n\n{fault}");
                    }
                }
            },
            TestContext.Current.CancellationToken
        );
}
