namespace DigestBot.Tests.Chaos;

/// <summary>How much is to be delivered, and what goes wrong meanwhile.</summary>
/// <param name="Seed">What all chance grows from; how the processes run beside each other is chance of its own.</param>
/// <param name="Endings">How often the process is ended before its work is done.</param>
/// <param name="Gracefully">Whether it is told to stop (SIGTERM) and may finish, rather than killed (SIGKILL).</param>
/// <param name="Sections">The sections of the day: the group gets a message for each, and the headline.</param>
/// <param name="Subscribers">How many people get the day in private.</param>
/// <param name="Askers">How many people ask for something, each several times.</param>
/// <param name="FaultChance">How likely each kind of fault strikes a request, 0 to 1.</param>
/// <param name="FaultCount">How often each kind strikes at most; null for no end.</param>
internal sealed record ChaosPlan(
    int Seed,
    int Endings,
    bool Gracefully = false,
    int Sections = 12,
    int Subscribers = 40,
    int Askers = 10,
    double FaultChance = 0.03,
    int? FaultCount = null
);
