using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class English
{
    public override string BroadcastDescription => "Send one message to many, after a preview";

    public override string BroadcastHow =>
        "What is to be sent?\n• A text: write it behind /broadcast; its formatting is kept\n• A photo, a file or a message somebody wrote: send it to me, then reply to it with /broadcast\n\nYou see it first, and choose who gets it.";

    public override string BroadcastInPrivate => "Please do this in private, so that nobody sees the draft.";
    public override string BroadcastKindUnknown =>
        "This kind of message cannot be sent to many. Texts, photos and files can.";
    public override string BroadcastToWhom => "👆 <b>This is how it will look</b>\nWho gets it?";
    public override string BroadcastByTag => "👆 <b>This is how it will look</b>\nFor those who follow which tag?";
    public override string BroadcastNobodyFollows =>
        "👆 <b>This is how it will look</b>\nNobody follows a tag yet. Please choose others.";

    public override string BroadcastToAll => "All subscribers and groups";
    public override string BroadcastToGroups => "Groups";

    public override string BroadcastToReaders(Language language) =>
        language == Language.English ? "Readers of English" : "Readers of Chinese";

    public override string BroadcastToFollowers(string tag) => $"Followers of {Quoted(tag)}";

    public override string BroadcastConfirm(string audience, int chats, int perSecond, TimeSpan atLeast) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"👆 <b>This is how it will look</b>\nTo: {audience}, {chats:N0} {(chats == 1 ? "chat" : "chats")}.\nAt {perSecond} messages a second it takes at least {Span(atLeast)}."
        );

    public override string BroadcastNobody(string audience) => $"{audience}: nobody now. Please choose others.";

    public override string BroadcastBegun => "📣 It has begun. See below how far it is.";
    public override string BroadcastReported => "📣 It has ended. See below how it went.";
    public override string BroadcastDropped => "Dropped. Nothing was sent.";
    public override string BroadcastOver => "This broadcast has ended, or is not there any more.";
    public override string BroadcastTestSent => "Sent to you.";

    public override string BroadcastButtonsHow =>
        "🔗 Send me the buttons, one a line: the words first, then the address. For example:\n<code>Read on https://example.com/a</code>";

    public override string BroadcastButtonsWrong(string line) =>
        $"This line was not understood: “{Quoted(line)}”\nOne button a line, the words first, then the address, at most 10. For example:\n<code>Read on https://example.com/a</code>";

    public override string BroadcastTestButton => "🧪 To me first";
    public override string BroadcastTagsButton => "🏷 By tag";
    public override string BroadcastButtonsButton => "🔗 Add buttons";
    public override string BroadcastDropButton => "✖ Drop it";
    public override string BroadcastBeginButton => "📣 Send";
    public override string BroadcastAudienceButton => "‹ Others";
    public override string BroadcastPauseButton => "⏸ Pause";
    public override string BroadcastGoOnButton => "▶ Go on";
    public override string BroadcastCancelButton => "✖ Send no more";

    public override string BroadcastRunning => "📣 <b>Broadcast under way</b>";

    public override string BroadcastPausing(string reason) =>
        reason.Length == 0
            ? "⏸ <b>Broadcast paused</b>"
            : $"⏸ <b>Broadcast pauses, and goes on by itself</b>\nReason: {Reason(reason)}";

    public override string BroadcastCancelling => "✖ <b>Broadcast being cancelled</b>";
    public override string BroadcastCancelled => "✖ <b>Broadcast cancelled</b>";
    public override string BroadcastDone => "✅ <b>Broadcast done</b>";

    public override string BroadcastCounts(int sent, int missed, int left) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{sent:N0} sent · {missed:N0} not{(left > 0 ? $" · {left:N0} left" : "")}"
        );

    public override string BroadcastPace(int tenthsPerSecond, TimeSpan left) =>
        string.Create(CultureInfo.InvariantCulture, $"{tenthsPerSecond / 10.0:0.#} a second · about {Span(left)} left");

    public override string BroadcastTook(TimeSpan time) => $"It took {Span(time)}";

    public override string BroadcastMissed(string reason, int chats) =>
        string.Create(CultureInfo.InvariantCulture, $"• {chats:N0}: {WhyMissed(reason)}");

    public override string BroadcastFailures(int chats) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The {chats:N0} {(chats == 1 ? "chat" : "chats")} that did not get it, and why."
        );

    public override string Span(TimeSpan time) =>
        time.TotalSeconds < 1 ? "less than a second"
        : time.TotalMinutes < 1 ? string.Create(CultureInfo.InvariantCulture, $"{time.Seconds} s")
        : time.TotalHours < 1 ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes} min");

    private static string WhyMissed(string reason) =>
        Says(reason, "blocked") ? "blocked the bot"
        : Says(reason, "deactivated") ? "account deleted"
        : Says(reason, "kicked") || Says(reason, "not a member") ? "the bot was removed from the group"
        : Says(reason, "chat not found") ? "the chat is gone"
        : Says(reason, "administrator ended") ? "not sent yet when it was cancelled"
        : Says(reason, "could not be found out") ? "no answer came; it may have arrived"
        : Says(reason, "subscription ended") ? "unsubscribed"
        : Says(reason, "data was erased") ? "had their data erased"
        : Reason(reason);
}
