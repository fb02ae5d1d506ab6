namespace DigestBot.Texts;

/// <summary>What administrators read of a file that they sent. Texts are HTML; what is quoted is escaped here.</summary>
internal abstract partial class Phrases
{
    public abstract string PreviewDescription { get; }
    public abstract string UploadHow { get; }
    public abstract string UploadNotMarkdown { get; }
    public abstract string UploadNotHad { get; }

    /// <param name="why">As <see cref="FlawAt"/> says it.</param>
    public abstract string UploadRefused(string why);

    public abstract string UploadRead(DateOnly day, string title, int sections, int stories);
    public abstract string UploadIsNew { get; }
    public abstract string UploadStands { get; }
    public abstract string UploadCorrects { get; }
    public abstract string UploadWarnings(int count);

    /// <param name="what">One of those that follow.</param>
    public abstract string UploadWarning(int line, string what);

    public abstract string UploadHasProgram { get; }
    public abstract string UploadHasUnclosed { get; }
    public abstract string UploadNestedTooDeep { get; }
    public abstract string UploadLinkUnused { get; }
    public abstract string UploadBlockUnknown { get; }

    public abstract string UploadTaken(DateOnly day, int stories);
    public abstract string UploadTakenAndStands(DateOnly day, string group);
    public abstract string UploadDropped { get; }
    public abstract string UploadOver { get; }
    public abstract string UploadTakeButton { get; }
    public abstract string UploadPublishButton { get; }
    public abstract string UploadDropButton { get; }
}
