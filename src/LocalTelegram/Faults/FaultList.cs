namespace LocalTelegram.Faults;

/// <summary>The faults that are set; the first that strikes a call is its fate.</summary>
internal sealed class FaultList
{
    private readonly Lock gate = new();
    private readonly List<Armed> armed = [];

    public void Add(Fault fault)
    {
        lock (gate)
        {
            armed.Add(new Armed(fault));
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            armed.Clear();
        }
    }

    /// <summary>The faults that are set, and how often each has struck.</summary>
    public IReadOnlyList<(Fault Fault, int Struck)> All
    {
        get
        {
            lock (gate)
            {
                return [.. armed.Select(one => (one.Fault, one.Struck))];
            }
        }
    }

    /// <summary>What strikes this call; null for nothing.</summary>
    public Fault? Strike(string method)
    {
        lock (gate)
        {
            return armed.Find(candidate => candidate.Strikes(method))?.Fault;
        }
    }

    private sealed class Armed(Fault fault)
    {
        private readonly Random random = new(fault.Seed);
        private int seen;

        public Fault Fault => fault;

        public int Struck { get; private set; }

        public bool Strikes(string method)
        {
            if (fault.Method is not null && !fault.Method.Equals(method, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            if (
                ++seen <= fault.After
                || Struck >= (fault.Count ?? int.MaxValue)
                || random.NextDouble() >= (fault.Chance ?? 1)
            )
            {
                return false;
            }

            Struck++;
            return true;
        }
    }
}
