namespace DigestBot.Lifetime;

/// <summary>What the stages ask of the life of the process.</summary>
internal static class LifetimeExtensions
{
    /// <summary>Ends the process with exit code 1.</summary>
    public static void StopWithFailure(this IHostApplicationLifetime lifetime)
    {
        Environment.ExitCode = 1;
        lifetime.StopApplication();
    }
}
