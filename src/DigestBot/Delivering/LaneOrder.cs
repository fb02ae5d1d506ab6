using DigestBot.Storing.Deliveries;

namespace DigestBot.Delivering;

/// <summary>
/// Which lane goes first: the highest in which somebody waits; but a lane that was passed over
/// <see cref="MostPasses"/> times goes first once, so that the higher ones starve nobody.
/// </summary>
internal sealed class LaneOrder
{
    /// <summary>A tenth for each lower lane costs a person who asks next to nothing.</summary>
    public const int MostPasses = 9;

    private static readonly Lane[] All = Enum.GetValues<Lane>();

    private readonly int[] _passes = new int[All.Length];

    /// <summary>The lanes that go first this once, the lowest before the others.</summary>
    public IEnumerable<Lane> PassedOver => All.Where(IsPassedOver).Reverse();

    /// <summary>All lanes in the order in which they go.</summary>
    public IEnumerable<Lane> Lanes => PassedOver.Concat(All.Where(lane => !IsPassedOver(lane)));

    /// <summary>One of a lane went: the lower ones were passed over.</summary>
    public void Went(Lane lane)
    {
        _passes[(int)lane] = 0;
        for (var lower = (int)lane + 1; lower < _passes.Length; lower++)
        {
            _passes[lower]++;
        }
    }

    private bool IsPassedOver(Lane lane) => _passes[(int)lane] >= MostPasses;
}
