using System.Globalization;
using DigestBot.Benchmarks;
using DigestBot.Benchmarks.Answering;
using DigestBot.Benchmarks.Chaos;
using DigestBot.Benchmarks.Delivering;
using DigestBot.Benchmarks.Fuzzing;
using DigestBot.Benchmarks.Parsing;
using DigestBot.Benchmarks.Searching;
using DigestBot.Benchmarks.Storing;

Benchmark[] benchmarks =
[
    new("store", "what the store writes, forced to disk", StoreBenchmark.Run),
    new("ledger", "how many deliveries the ledger takes, forced to disk, and what they cost", LedgerBenchmark.Run),
    new(
        "rates",
        "how fast broadcasts leave, and how soon people are answered meanwhile; SIZE is the number of chats",
        folder => RatesBenchmark.Run(folder, SizeOr(RatesBenchmark.DefaultChats))
    ),
    new(
        "year",
        "how the store grows in a year; SIZE is the number of subscribers",
        folder => YearBenchmark.Run(folder, SizeOr(YearBenchmark.DefaultSubscribers))
    ),
    new("search", "how long the index takes to make and to ask, beside a scan", SearchBenchmark.Run),
    new("answers", "how soon people are answered, with a year of digests and with ten", AnswersBenchmark.Run),
    new("gate", "how many turns a second the gate gives, and what they cost", GateBenchmark.Run),
    new("parse", "how long endless files take to be read and shown", _ => ParseBenchmark.Run()),
];

switch (args)
{
    case ["fuzz", .. var options]:
        return FuzzVerb.Create().Parse(options).Invoke();
    case ["chaos", .. var options]:
        return await ChaosVerb.Create().Parse(options).InvokeAsync();
}

if (args is ["-h" or "--help"])
{
    Console.WriteLine("dotnet run -c Release --project tests/DigestBot.Benchmarks -- NAME [FOLDER [SIZE]]");
    Console.WriteLine("FOLDER is where files are made and removed again; by default here, to measure this disk.");
    Console.WriteLine();
    foreach (var benchmark in benchmarks)
    {
        Console.WriteLine($"  {benchmark.Name, -8} {benchmark.Measures}");
    }

    Console.WriteLine();
    Console.WriteLine("fuzz tries hostile files on the parser and the renderers: fuzz --help.");
    Console.WriteLine("chaos kills the bot again and again while it delivers: chaos --help.");
    return 0;
}

if (args is not [var name, ..] || benchmarks.FirstOrDefault(one => one.Name == name) is not { } chosen)
{
    Console.Error.WriteLine("Name a benchmark; --help lists them.");
    return 2;
}

var folder = Directory.CreateDirectory(Path.Combine(args.ElementAtOrDefault(1) ?? ".", $"benchmark-{name}"));
try
{
    await chosen.Run(folder.FullName);
    return 0;
}
finally
{
    folder.Delete(recursive: true);
}

int SizeOr(int usual) => args is [_, _, var size] ? int.Parse(size, CultureInfo.InvariantCulture) : usual;
