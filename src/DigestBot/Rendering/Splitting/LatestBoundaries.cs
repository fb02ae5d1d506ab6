namespace DigestBot.Rendering.Splitting;

/// <summary>Where the latest boundary of each kind lay, on the way through a line.</summary>
internal sealed class LatestBoundaries
{
    private readonly int?[] _offsets = new int?[(int)Boundary.Grapheme + 1];

    /// <summary>Whether there is one at all.</summary>
    public bool Any { get; private set; }

    /// <summary>Whether one lies between two words or better.</summary>
    public bool AnyNatural { get; private set; }

    /// <summary>The latest of the best kind.</summary>
    public (int Offset, Boundary Kind) Best
    {
        get
        {
            var kind = Array.FindIndex(_offsets, offset => offset is not null);
            return (_offsets[kind]!.Value, (Boundary)kind);
        }
    }

    public void Add(int offset, Boundary kind)
    {
        _offsets[(int)kind] = offset;
        Any = true;
        AnyNatural |= kind < Boundary.Grapheme;
    }

    public void Clear()
    {
        Array.Clear(_offsets);
        (Any, AnyNatural) = (false, false);
    }
}
