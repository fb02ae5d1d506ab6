namespace DigestBot.Tests.Storing.Files;

/// <summary>The power that some files share. It fails at a chosen step, and what was under way is then left undone.</summary>
internal sealed class Power
{
    private readonly Lock _lock = new();
    private int _stepsLeft = int.MaxValue;

    /// <summary>The file that was being written when it failed; null as long as it did not.</summary>
    public VolatileFile? CutAt { get; private set; }

    /// <summary>Lets it fail in the step after so many more.</summary>
    public void CutAfter(int steps) => _stepsLeft = steps;

    /// <summary>Does one thing to a file.</summary>
    /// <param name="begin">What of it is done even if the power fails in this very step.</param>
    /// <exception cref="IOException">There is no power.</exception>
    public void Step(VolatileFile file, Action begin, Action complete)
    {
        lock (_lock)
        {
            if (CutAt is null)
            {
                begin();
                CutAt = _stepsLeft-- <= 0 ? file : null;
            }

            if (CutAt is not null)
            {
                throw new IOException("The power is cut.");
            }

            complete();
        }
    }
}
