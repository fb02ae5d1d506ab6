using DigestBot.Messages;
using DigestBot.Storing.Administration;
using DigestBot.Storing.Deliveries;
using DigestBot.Texts;

namespace DigestBot.Administering.Broadcasting;

/// <summary>How far a broadcast is, for an administrator to read, and to pause it, let it go on, or end it.</summary>
internal static class ProgressPage
{
    private const int Cells = 12;
    private const int ReasonsShown = 6;

    /// <param name="pause">Why it pauses; null where it does not.</param>
    /// <param name="perSecond">How many leave a second; null where that is not known yet.</param>
    public static TextMessage Of(Phrases phrases, Broadcast broadcast, Tally tally, Pause? pause, double? perSecond)
    {
        var title = (broadcast.State, pause) switch
        {
            (BroadcastState.Cancelling, _) => phrases.BroadcastCancelling,
            (_, { Until: null }) => phrases.BroadcastPausing(""),
            (_, { Reason: var reason }) => phrases.BroadcastPausing(reason),
            _ => phrases.BroadcastRunning,
        };
        var pace =
            perSecond is > 0 && pause is null && broadcast.State == BroadcastState.Running
                ? phrases.BroadcastPace(
                    (int)Math.Round(perSecond.Value * 10),
                    TimeSpan.FromSeconds(tally.Left / perSecond.Value)
                )
                : null;
        return new TextMessage(
            Lines([
                title,
                Bar(tally),
                phrases.BroadcastCounts(tally.Sent, tally.MissedInAll, tally.Left),
                pace,
                .. Missed(phrases, tally),
            ]),
            Preview: null,
            broadcast.State == BroadcastState.Running
                ?
                [
                    [.. Buttons(phrases, broadcast, pause)],
                ]
                : []
        );
    }

    /// <summary>How it ended.</summary>
    public static string Summary(Phrases phrases, Broadcast broadcast, Tally tally, TimeSpan took) =>
        Lines([
            broadcast.State == BroadcastState.Cancelling ? phrases.BroadcastCancelled : phrases.BroadcastDone,
            phrases.BroadcastCounts(tally.Sent, tally.MissedInAll, left: 0),
            phrases.BroadcastTook(took),
            .. Missed(phrases, tally),
        ]);

    private static IEnumerable<Button> Buttons(Phrases phrases, Broadcast broadcast, Pause? pause) =>
        pause is null
            ? [Act(broadcast, phrases.BroadcastPauseButton, "pause")]
            :
            [
                Act(broadcast, phrases.BroadcastGoOnButton, "goon"),
                // Only who has stopped it first can end it: a slip of the finger costs nothing.
                Act(broadcast, phrases.BroadcastCancelButton, "cancel"),
            ];

    private static CallbackButton Act(Broadcast broadcast, string label, string act) =>
        new(label, $"/broadcast {broadcast.Id} {act}");

    private static string Bar(Tally tally)
    {
        var done = tally.Total - tally.Left;
        var full = Cells * done / tally.Total;
        return $"{new string('▰', full)}{new string('▱', Cells - full)} {100 * (long)done / tally.Total} %";
    }

    private static IEnumerable<string> Missed(Phrases phrases, Tally tally) =>
        tally
            .Missed.Where(missed => missed.Value > 0)
            .OrderByDescending(missed => missed.Value)
            .Take(ReasonsShown)
            .Select(missed => phrases.BroadcastMissed(missed.Key, missed.Value));

    private static string Lines(IEnumerable<string?> lines) => string.Join('\n', lines.Where(line => line is not null));
}
