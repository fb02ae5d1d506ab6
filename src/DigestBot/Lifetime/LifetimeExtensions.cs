namespace DigestBot.Lifetime;

/// <summary>What the stages ask of the life of the process.</summary>
internal static class LifetimeExtensions
{
    /// <summary>
    /// Waits until the server listens; in local mode it is the Telegram that the bot talks to.
    /// </summary>
    /// <returns>False where the process ends before it.</returns>
    public static async Task<bool> StartedAsync(this IHostApplicationLifetime lifetime, CancellationToken stopping)
    {
        var started = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var yes = lifetime.ApplicationStarted.Register(() => started.TrySetResult(true));
        await using var no = stopping.Register(() => started.TrySetResult(false));
        return await started.Task;
    }

    /// <summary>Ends the process with exit code 1.</summary>
    public static void StopWithFailure(this IHostApplicationLifetime lifetime)
    {
        Environment.ExitCode = 1;
        lifetime.StopApplication();
    }
}
