namespace DigestBot.Texts;

/// <summary>What is read of a day that is taken back. Texts are HTML.</summary>
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
}
