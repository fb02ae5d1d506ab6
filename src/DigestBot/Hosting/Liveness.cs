using DigestBot.Storing;

namespace DigestBot.Hosting;

/// <summary>Whether the process can do anything at all: everything that it does begins with a write to the store.</summary>
internal sealed class Liveness(Store store, TimeProvider clock)
{
    /// <summary>Far longer than the slowest disk takes for what waits to be written.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <returns>False where the one writer does not answer, or writes no more.</returns>
    public async Task<bool> IsAliveAsync(CancellationToken cancellation)
    {
        try
        {
            await store.SettleAsync().WaitAsync(Longest, clock, cancellation);
            return true;
        }
        catch (Exception error) when (error is TimeoutException or StoreException)
        {
            return false;
        }
    }
}
