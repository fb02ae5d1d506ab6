namespace DigestBot.Texts;

/// <summary>What administrators read of a day that is posted or taken back. Texts are HTML.</summary>
internal abstract partial class Phrases
{
    public abstract string RetractDescription { get; }

    /// <summary>Stands in the place of messages that cannot be deleted.</summary>
    public abstract string DayRetracted(DateOnly day);

    public abstract string RetractConfirm(DateOnly day, string title, int chats);
    public abstract string Retracting(DateOnly day, int chats);
    public abstract string RetractedBefore(DateOnly day);
    public abstract string NothingToRetract(DateOnly day);
    public abstract string NotRetracted { get; }
    public abstract string PuttingBack(DateOnly day);
    public abstract string RetractButton { get; }
    public abstract string LeaveButton { get; }
    public abstract string PutBackButton { get; }

    public abstract string Publishing(DateOnly day, string group, int messages);
    public abstract string PublishedBefore(DateOnly day, string group);

    /// <param name="failed">How many messages could not be delivered before and are tried again.</param>
    public abstract string PublishingAgain(DateOnly day, string group, int failed);

    public abstract string NotPublished(DateOnly day);
    public abstract string Correcting(DateOnly day);
    public abstract string GroupUnreachable(string group);

    /// <summary>Below a day as the group would get it.</summary>
    public abstract string PublishSeen { get; }

    /// <summary>The same where others would read it before it is posted, so that it is not shown.</summary>
    public abstract string PublishUnseen(DateOnly day, string title);

    public abstract string PublishFigures(DateOnly day, int stories, int messages, int characters);

    /// <param name="others">How many subscribed groups get it besides.</param>
    public abstract string PublishTargets(string group, int others, TimeSpan time);

    public abstract string PublishWhen(DateOnly day, string zone);

    /// <param name="at">The local time.</param>
    public abstract string PublishPlanned(DateTime at);

    public abstract string PublishHour(DateTime at, bool isTomorrow);
    public abstract string PublishMissed(DateOnly day, string group, int missed, string reason);
    public abstract string PublishUnderWay(DateOnly day, string group, int sent, int messages);
    public abstract string PublishStands(DateOnly day, string group, int messages);

    public abstract string PublishButton { get; }
    public abstract string PublishLaterButton { get; }
    public abstract string PublishNotButton { get; }
    public abstract string PublishRetryButton { get; }
    public abstract string PublishCorrectButton { get; }
    public abstract string PublishAgainButton { get; }
}
