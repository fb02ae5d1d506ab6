namespace DigestBot.CommandLine.Checkup;

/// <summary>A finding without the name of its check.</summary>
internal readonly record struct Result(Verdict Verdict, string Says, string? Mend)
{
    public static Result Good(string says) => new(Verdict.Good, says, null);

    public static Result Warning(string says, string mend) => new(Verdict.Warning, says, mend);

    public static Result Bad(string says, string mend) => new(Verdict.Bad, says, mend);

    public static Result Skipped(string says) => new(Verdict.Skipped, says, null);
}
