namespace DigestBot.Administering.Broadcasting;

/// <summary>How fast something goes forward, over the latest looks at it.</summary>
internal sealed class Speed
{
    private const int Looks = 8;

    private readonly Queue<(DateTimeOffset At, int Done)> _looks = new();

    /// <summary>How much a second; null until it was looked at twice.</summary>
    public double? PerSecond { get; private set; }

    public void Note(DateTimeOffset at, int done)
    {
        _looks.Enqueue((at, done));
        if (_looks.Count > Looks)
        {
            _looks.Dequeue();
        }

        var first = _looks.Peek();
        PerSecond = at > first.At ? (done - first.Done) / (at - first.At).TotalSeconds : null;
    }
}
