namespace DigestBot.Tests.Fuzzing;

/// <summary>What went wrong with an input.</summary>
/// <param name="Stage">What was being done: reading it, or showing it in one way.</param>
/// <param name="Exception">What was thrown there.</param>
internal sealed record Fault(string Stage, Exception Exception)
{
    /// <summary>Whether a smaller input fails in the same way.</summary>
    public bool IsLike(Fault? other) => Stage == other?.Stage && Exception.GetType() == other.Exception.GetType();

    public override string ToString() => $"{Stage}: {Exception}";
}
