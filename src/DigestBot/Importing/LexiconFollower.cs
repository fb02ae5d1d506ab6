using DigestBot.Lifetime;
using DigestBot.Storing.Days;

namespace DigestBot.Importing;

/// <summary>
/// Tags what is stored anew, in the background and a step at a time: whenever the lexicon is saved, which it takes up,
/// and once days were taken in, which may show that an editor's tag tells nothing of the days around them either.
/// </summary>
internal sealed class LexiconFollower(
    LexiconFile file,
    Retagging retagging,
    DigestStore digests,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<LexiconFollower> log
) : StageService(lifetime, log)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    /// <summary>So long nothing more must have come: of many days that are taken in, the last says what all tell.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        var isStale = true; // a stop may have left days undone
        var more = digests.MoreTakenIn.Next;
        DateTimeOffset? came = null;
        while (true)
        {
            if (more.IsCompleted)
            {
                (more, came) = (digests.MoreTakenIn.Next, clock.GetUtcNow());
            }

            if (came is { } since && clock.GetUtcNow() - since >= Quiet)
            {
                (isStale, came) = (true, null);
            }

            isStale |= await file.LookAsync(stoppingToken);
            isStale = isStale && await retagging.StepAsync(stoppingToken);
            await Task.Delay(LookEvery, clock, stoppingToken);
        }
    }
}
