namespace DigestBot.Storing.Pacing;

/// <summary>The ids of one numbering that were seen lately, and when the messages that bear them began to be sent.</summary>
internal sealed class SeenIds
{
    /// <summary>More than are given in the time in which an answer can be lost, at the highest rate that can be paid for.</summary>
    private const int Most = 1 << 16;

    private readonly Lock _lock = new();
    private readonly Dictionary<int, DateTimeOffset> _begun = [];
    private readonly Queue<int> _oldestFirst = new();

    public bool Contains(int id)
    {
        lock (_lock)
        {
            return _begun.ContainsKey(id);
        }
    }

    /// <returns>An id that began at the moment or later; null where there is none.</returns>
    public int? BegunAfter(DateTimeOffset moment)
    {
        lock (_lock)
        {
            return _begun.Where(one => one.Value >= moment).Select(one => (int?)one.Key).Min();
        }
    }

    /// <param name="begun">Null where it is not known.</param>
    public void Add(int id, DateTimeOffset? begun)
    {
        lock (_lock)
        {
            if (!_begun.TryAdd(id, begun ?? DateTimeOffset.MinValue))
            {
                return;
            }

            _oldestFirst.Enqueue(id);
            if (_oldestFirst.Count > Most)
            {
                _begun.Remove(_oldestFirst.Dequeue());
            }
        }
    }
}
