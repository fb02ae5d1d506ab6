using DigestBot.Lifetime;

namespace DigestBot.Importing;

/// <summary>
/// Takes up the lexicon whenever it is saved, and tags what is stored anew, in the background and a step at a time.
/// </summary>
internal sealed class LexiconFollower(
    LexiconFile file,
    Retagging retagging,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<LexiconFollower> log
) : StageService(lifetime, log)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        var isStale = true; // a stop may have left days undone
        while (true)
        {
            isStale |= await file.LookAsync(stoppingToken);
            isStale = isStale && await retagging.StepAsync(stoppingToken);
            await Task.Delay(LookEvery, clock, stoppingToken);
        }
    }
}
