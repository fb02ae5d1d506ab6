namespace DigestBot.Texts;

internal sealed partial class English
{
    public override string PreviewDescription => "How the group sees a day, such as /preview 2026-02-17";
    public override string UploadHow => "To import a digest, send me its .md file.";

    public override string UploadNotMarkdown =>
        "This is no Markdown file. To import a digest, send an .md file; to send a file to many, reply to it with /broadcast.";

    public override string UploadNotHad =>
        "The file could not be had from Telegram, and nothing was imported. Please send it again in a while.";

    public override string UploadRefused(string why) =>
        $"⚠️ <b>This file is no digest</b>, and nothing was changed.\n{why}";

    public override string UploadRead(DateOnly day, string title, int sections, int stories) =>
        $"👆 <b>This is how the group will see it</b>\n{Day(day)} · {sections} sections, {stories} stories";

    public override string UploadIsNew => "There is no digest of that day yet.";
    public override string UploadStands => "It is the very digest that the day has already.";
    public override string UploadCorrects => "The day has a digest; taking this in corrects it.";

    public override string UploadWarnings(int count) => $"⚠️ {count} {(count == 1 ? "thing" : "things")} to look at:";

    public override string UploadWarning(int line, string what) => $"• Line {line}: {what}";

    public override string UploadHasProgram => "A script or a style is no text: left out.";
    public override string UploadHasUnclosed => "HTML that is never closed: what follows is kept as text.";
    public override string UploadNestedTooDeep => "HTML within HTML too deep: kept as it stands.";
    public override string UploadLinkUnused => "A link that nothing refers to: kept as a paragraph.";
    public override string UploadBlockUnknown => "A block of no known kind: kept as a paragraph.";

    public override string UploadTaken(DateOnly day, int stories) =>
        $"The digest of {Day(day)} is taken in, {stories} stories.";

    public override string UploadTakenAndStands(DateOnly day, string group) =>
        $"The digest of {Day(day)} is taken in. It stands in {group} and is corrected where it differs.";

    public override string UploadDropped => "Not taken in; nothing was changed.";
    public override string UploadOver => "This file was dealt with, or was left too long. Please send it again.";
    public override string UploadTakeButton => "📥 Take in";
    public override string UploadPublishButton => "📤 Take in and post";
    public override string UploadDropButton => "✖ Drop";
}
