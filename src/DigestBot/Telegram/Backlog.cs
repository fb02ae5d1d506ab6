using DigestBot.Storing.Deliveries;

namespace DigestBot.Telegram;

/// <summary>
/// What each person has asked and not been answered yet, in memory: who asks faster than Telegram lets the answers
/// through waits for them alone, and not without end.
/// </summary>
/// <remarks>
/// An answer is on its way as long as its campaign stands, which is forgotten once it is delivered. That is looked up
/// only where somebody has asked as much as is taken, and for a few whenever an answer is given, so that those who went
/// away are forgotten too.
/// </remarks>
internal sealed class Backlog(CampaignStore campaigns)
{
    /// <summary>Half a minute's answers, at one a second.</summary>
    public const int MostInPrivate = 30;

    /// <summary>A quarter of what may be sent to a group in a minute: the others there are answered, too.</summary>
    public const int MostInGroup = 5;

    private const int LookedAtPerAnswer = 2;

    private readonly Lock _lock = new();
    private readonly Dictionary<long, int> _open = [];
    private readonly Queue<(long Asker, long UpdateId)> _onTheirWay = new();
    private readonly HashSet<long> _told = [];

    /// <summary>Somebody asks.</summary>
    public Admission Admit(Asker asker)
    {
        lock (_lock)
        {
            var most = asker.InPrivate ? MostInPrivate : MostInGroup;
            if (Open(asker.Id) >= most)
            {
                LookAt(_onTheirWay.Count);
            }

            if (Open(asker.Id) < most)
            {
                _open[asker.Id] = Open(asker.Id) + 1;
                _told.Remove(asker.Id);
                return Admission.Answered;
            }

            return _told.Add(asker.Id) ? Admission.Told : Admission.LeftOut;
        }
    }

    /// <summary>What was asked is worked on, and its answer, if there is one, is on its way.</summary>
    public void Answered(Asker asker, long updateId, bool hasAnswer)
    {
        lock (_lock)
        {
            if (hasAnswer)
            {
                _onTheirWay.Enqueue((asker.Id, updateId));
            }
            else
            {
                Close(asker.Id);
            }

            LookAt(LookedAtPerAnswer);
        }
    }

    private int Open(long asker) => _open.GetValueOrDefault(asker);

    private void Close(long asker)
    {
        if (Open(asker) > 1)
        {
            _open[asker]--;
        }
        else
        {
            _open.Remove(asker);
            _told.Remove(asker);
        }
    }

    /// <summary>Looks at some of the answers that were on their way, the oldest first.</summary>
    private void LookAt(int count)
    {
        for (var i = 0; i < count && _onTheirWay.TryDequeue(out var answer); i++)
        {
            if (campaigns.Find(Campaign.NameOfAnswer(answer.UpdateId)) is null)
            {
                Close(answer.Asker);
            }
            else
            {
                _onTheirWay.Enqueue(answer);
            }
        }
    }
}

/// <summary>What becomes of something that is asked.</summary>
internal enum Admission
{
    /// <summary>It is answered.</summary>
    Answered,

    /// <summary>It is left out, and who asks is told so, this once.</summary>
    Told,

    /// <summary>It is left out.</summary>
    LeftOut,
}
