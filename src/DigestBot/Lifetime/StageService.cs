namespace DigestBot.Lifetime;

/// <summary>
/// What a stage does all the time. It begins once the server listens; and if it fails, the process ends with exit code
/// 1, so that a supervisor starts it again, rather than living on without that stage.
/// </summary>
internal abstract class StageService(IHostApplicationLifetime lifetime, ILogger log) : BackgroundService
{
    protected IHostApplicationLifetime Lifetime => lifetime;

    protected abstract Task RunAsync(CancellationToken stoppingToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await StartedAsync(stoppingToken))
        {
            return;
        }

        try
        {
            await RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot stops; the next start goes on from what the store says.
        }
        catch (Exception error)
        {
            log.StageFailed(error, GetType().Name);
            lifetime.StopWithFailure();
        }
    }

    /// <summary>
    /// Waits until the server listens; in local mode it is the Telegram that the bot talks to.
    /// </summary>
    /// <returns>False where the process ends before it.</returns>
    private async Task<bool> StartedAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var yes = lifetime.ApplicationStarted.Register(() => started.TrySetResult(true));
        await using var no = stopping.Register(() => started.TrySetResult(false));
        return await started.Task;
    }
}
