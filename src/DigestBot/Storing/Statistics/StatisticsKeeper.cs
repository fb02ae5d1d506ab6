using DigestBot.Lifetime;

namespace DigestBot.Storing.Statistics;

/// <summary>
/// Writes down every few seconds, and at the end, which stories were opened, and at the start and at the end of each day
/// how many subscriptions are on.
/// </summary>
internal sealed class StatisticsKeeper(
    FigureStore figures,
    StoryOpens opens,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<StatisticsKeeper> log
) : StageService(lifetime, log)
{
    /// <summary>So much of what was opened a crash can lose, and so late a day may be seen to end.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        DateOnly? looked = null;
        try
        {
            do
            {
                if (figures.Today is var today && looked != today)
                {
                    await figures.LookAsync();
                    await opens.ForgetAsync();
                    looked = today;
                }

                await opens.WriteAsync();
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        finally
        {
            await opens.WriteAsync();
        }
    }
}
