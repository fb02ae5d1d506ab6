namespace DigestBot.CommandLine.Checkup;

/// <summary>What one check found.</summary>
/// <param name="Check">The check's name, as it is typed.</param>
/// <param name="Says">What is so, in one sentence; never a secret.</param>
/// <param name="Mend">What to do; null where there is nothing to do.</param>
internal sealed record Finding(string Check, Verdict Verdict, string Says, string? Mend);

/// <summary>How it stands with what was checked.</summary>
internal enum Verdict
{
    /// <summary>All is well.</summary>
    Good,

    /// <summary>The bot runs, but something could be better.</summary>
    Warning,

    /// <summary>It must be mended.</summary>
    Bad,

    /// <summary>It does not apply, or could not be looked at because of another finding.</summary>
    Skipped,
}
