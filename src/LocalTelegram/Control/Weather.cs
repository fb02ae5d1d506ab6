using LocalTelegram.Faults;
using LocalTelegram.Pacing;

namespace LocalTelegram.Control;

/// <summary>How kindly Telegram answers: its pace, and what goes wrong on purpose.</summary>
internal sealed class Weather(Pacer pacer, FaultList faults)
{
    public object SetPacing(PacingRequest wanted)
    {
        var settings = pacer.Settings;
        settings.Enabled = wanted.Enabled ?? settings.Enabled;
        settings.PerSecond = Positive("per_second", wanted.PerSecond ?? settings.PerSecond);
        settings.PaidPerSecond = Positive("paid_per_second", wanted.PaidPerSecond ?? settings.PaidPerSecond);
        settings.ChatBurst = Positive("chat_burst", wanted.ChatBurst ?? settings.ChatBurst);
        settings.GroupPerMinute = Positive("group_per_minute", wanted.GroupPerMinute ?? settings.GroupPerMinute);
        return settings;
    }

    public object AddFault(Fault fault)
    {
        if (!FaultKinds.All.Contains(fault.Kind))
        {
            throw new ControlException(400, $"The fault '{fault.Kind}': use {string.Join(", ", FaultKinds.All)}.");
        }

        if (fault.Chance is < 0 or > 1)
        {
            throw new ControlException(400, $"'chance' is {fault.Chance}; allowed is 0 to 1.");
        }

        faults.Add(fault);
        return fault;
    }

    public object Faults() =>
        faults
            .All.Select(one => new
            {
                one.Fault.Kind,
                one.Fault.Method,
                one.Struck,
            })
            .ToList();

    public object ClearFaults()
    {
        faults.Clear();
        return new { };
    }

    private static int Positive(string name, int value) =>
        value > 0 ? value : throw new ControlException(400, $"'{name}' is {value}; it must be above 0.");
}
