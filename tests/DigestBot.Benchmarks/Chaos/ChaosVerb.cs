using System.CommandLine;
using DigestBot.Tests.Chaos;

namespace DigestBot.Benchmarks.Chaos;

/// <summary><c>chaos</c>: a day is delivered by a process that is ended again and again; 1 where anything is lost or repeated.</summary>
internal static class ChaosVerb
{
    public static Command Create()
    {
        var kills = new Option<int>("--kills")
        {
            Description = "How often the process is ended (50 by default).",
            DefaultValueFactory = _ => 50,
        };
        var subscribers = new Option<int>("--subscribers")
        {
            Description = "How many people get the day in private (2000 by default).",
            DefaultValueFactory = _ => 2000,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "What all chance grows from (1 by default), but for how the processes run beside each other.",
            DefaultValueFactory = _ => 1,
        };
        var gracefully = new Option<bool>("--gracefully")
        {
            Description = "Tell it to stop (SIGTERM) rather than kill it, with a Telegram that never fails.",
        };
        var verb = new Command("chaos", "a day, by a process that is killed") { kills, subscribers, seed, gracefully };
        verb.SetAction(async parsed =>
        {
            var calmly = parsed.GetValue(gracefully);
            var report = await ChaosRun.RunAsync(
                new ChaosPlan(
                    parsed.GetRequiredValue(seed),
                    parsed.GetRequiredValue(kills),
                    calmly,
                    Sections: 30,
                    parsed.GetRequiredValue(subscribers),
                    Askers: 100,
                    FaultChance: calmly ? 0 : 0.03
                )
            );
            Console.WriteLine(report);
            return report.IsFlawless ? 0 : 1;
        });
        return verb;
    }
}
