namespace DigestBot.Tests.Chaos;

/// <summary>What became of a run.</summary>
internal sealed record ChaosReport
{
    /// <summary>How often the process was started.</summary>
    public required int Starts { get; init; }

    /// <summary>How often it was ended, by when.</summary>
    public required IReadOnlyDictionary<EndingPoint, int> Endings { get; init; }

    /// <summary>How often something went wrong on purpose, by what.</summary>
    public required IReadOnlyDictionary<string, int> Faults { get; init; }

    /// <summary>The chats that were to get something.</summary>
    public required int Chats { get; init; }

    /// <summary>The messages that were to stand there.</summary>
    public required int Messages { get; init; }

    /// <summary>Those of them that do not.</summary>
    public required int Lost { get; init; }

    /// <summary>Messages that stand there a second time.</summary>
    public required int Repeated { get; init; }

    /// <summary>Chats that do not hold just what they should, in order: lost, repeated, misplaced, not corrected, or foreign.</summary>
    public required IReadOnlyList<long> WrongChats { get; init; }

    /// <summary>Messages whose answer was lost, and that were found to stand.</summary>
    public required int FoundStanding { get; init; }

    /// <summary>Messages whose answer was lost, and that were found not to stand.</summary>
    public required int FoundAbsent { get; init; }

    /// <summary>Messages of which it could not be found out, so that the policy decided.</summary>
    public required int Undecided { get; init; }

    /// <summary>Deliveries of which nobody knew what became of them, when the process had ended by itself.</summary>
    public required int UnknownAfterStops { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Took { get; init; }

    /// <summary>Whether every chat holds just what it should.</summary>
    public bool IsFlawless => WrongChats.Count == 0;

    public override string ToString() =>
        string.Join(
            Environment.NewLine,
            $"starts      {Starts}, in {Took.TotalSeconds:F0} s",
            $"endings     {Endings.Values.Sum()}: {List(Endings)}",
            $"faults      {Faults.Values.Sum()}: {List(Faults)}",
            $"messages    {Messages} in {Chats} chats",
            $"answer lost {FoundStanding} found standing, {FoundAbsent} found absent, {Undecided} not decided",
            $"losses      {Lost}",
            $"repeats     {Repeated}",
            $"wrong chats {WrongChats.Count}{(WrongChats.Count == 0 ? "" : $": {string.Join(", ", WrongChats.Take(10))}")}"
        );

    private static string List<T>(IReadOnlyDictionary<T, int> counts)
        where T : notnull =>
        string.Join(", ", counts.Where(count => count.Value > 0).Select(count => $"{count.Key} {count.Value}"));
}
