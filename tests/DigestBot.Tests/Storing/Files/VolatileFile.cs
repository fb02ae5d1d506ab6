using DigestBot.Storing.Files;

namespace DigestBot.Tests.Storing.Files;

/// <summary>
/// A file in memory that keeps apart what was written but not forced. When the power fails, any part of that is on
/// the medium, and the rest is not: writes, sectors of a write, new lengths, each by chance.
/// </summary>
internal sealed class VolatileFile(Power power, byte[] content) : IStoreFile
{
    private const int Sector = 512;

    private readonly Medium _seen = new([.. content]);
    private readonly Medium _forced = new([.. content]);
    private readonly List<Action<Medium>> _unforced = [];

    public long Length => _seen.Length;

    public int Read(Span<byte> buffer, long position)
    {
        lock (_seen)
        {
            return _seen.Read(buffer, position);
        }
    }

    public void Write(ReadOnlySpan<byte> bytes, long position)
    {
        var at = (int)position;
        var sectors = bytes.ToArray().Chunk(Sector);
        Do([.. sectors.Select((sector, i) => (Action<Medium>)(to => to.Write(sector, at + (i * Sector))))]);
    }

    public void SetLength(long length) => Do([to => to.SetLength((int)length)]);

    public void Force() =>
        power.Step(
            this,
            begin: () => { },
            complete: () =>
            {
                _unforced.ForEach(change => change(_forced));
                _unforced.Clear();
            }
        );

    /// <summary>What is on the medium after the power failed.</summary>
    /// <param name="kept">How much of what was not forced is there, from 0 to 1.</param>
    public byte[] AfterCut(Random random, double kept)
    {
        var rest = new Medium(_forced.Content);
        foreach (var change in _unforced.Where(_ => random.NextDouble() < kept))
        {
            change(rest);
        }

        return rest.Content;
    }

    public void Dispose() { }

    private void Do(IReadOnlyList<Action<Medium>> changes) =>
        power.Step(
            this,
            begin: () => _unforced.AddRange(changes),
            complete: () =>
            {
                lock (_seen)
                {
                    foreach (var change in changes)
                    {
                        change(_seen);
                    }
                }
            }
        );
}
