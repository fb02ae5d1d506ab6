using System.Reflection;
using LiteDB.Engine;

namespace DigestBot.Storing.Files;

/// <summary>
/// The queue from which LiteDB's own thread writes the log: <c>Commit</c> returns when its pages are queued, not when
/// they are written, and nothing public tells when they are (but a query of <c>$database</c>, which takes twice as
/// long as a commit). So LiteDB's own <c>DiskWriterQueue.Wait</c> is called.
/// </summary>
internal sealed class LogQueue(LiteEngine engine)
{
    private readonly Action _wait = WaitOf(engine);

    /// <summary>Returns when all that was committed has passed through the log's stream.</summary>
    public void Wait() => _wait();

    private static Action WaitOf(LiteEngine engine)
    {
        const BindingFlags Fields = BindingFlags.NonPublic | BindingFlags.Instance;
        var disk = typeof(LiteEngine).GetField("_disk", Fields)?.GetValue(engine);
        var lazy = disk?.GetType().GetProperty("Queue")?.GetValue(disk);
        var queue = lazy?.GetType().GetProperty("Value")?.GetValue(lazy);
        return queue?.GetType().GetMethod("Wait")?.CreateDelegate<Action>(queue)
            ?? throw new NotSupportedException("This version of LiteDB has no DiskWriterQueue.Wait; 5.0.20 has.");
    }
}
