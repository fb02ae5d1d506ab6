namespace DigestBot.Texts;

internal sealed partial class Chinese
{
    public override string PreviewDescription => "看某一天发到群里的样子，如 /preview 2026-02-17";
    public override string UploadHow => "要导入一份日报，把 .md 文件直接发给我。";
    public override string UploadNotMarkdown =>
        "这不是 Markdown 文件。要导入日报，请发 .md 文件；要群发文件，请回复它并写 /broadcast。";

    public override string UploadNotHad => "没能从 Telegram 取到这个文件，什么都没有导入。请过一会儿再发一次。";

    public override string UploadRefused(string why) => $"⚠️ <b>这份文件读不成日报</b>，什么都没有改。\n{why}";

    public override string UploadRead(DateOnly day, string title, int sections, int stories) =>
        $"👆 <b>发到群里就是上面这样</b>\n{Day(day)} · {sections} 个版块，{stories} 条新闻";

    public override string UploadIsNew => "这一天还没有日报。";
    public override string UploadStands => "和这一天现有的日报完全一样。";
    public override string UploadCorrects => "这一天已有日报，收下后会按它更正。";

    public override string UploadWarnings(int count) => $"⚠️ 有 {count} 处要留意：";

    public override string UploadWarning(int line, string what) => $"• 第 {line} 行：{what}";

    public override string UploadHasProgram => "脚本和样式不是正文，已去掉。";
    public override string UploadHasUnclosed => "这段 HTML 没有收尾，后面的按正文保留。";
    public override string UploadNestedTooDeep => "这段 HTML 嵌套太深，按原样保留。";
    public override string UploadLinkUnused => "没有文字用到这个链接，按一段正文保留。";
    public override string UploadBlockUnknown => "认不出这一段是什么，按一段正文保留。";

    public override string UploadTaken(DateOnly day, int stories) => $"已收下{Day(day)}的日报，{stories} 条新闻。";

    public override string UploadTakenAndStands(DateOnly day, string group) =>
        $"已收下{Day(day)}的日报。它已经在 {group}，有出入的地方会自动更正。";

    public override string UploadDropped => "没有收下，什么都没有改。";
    public override string UploadOver => "这份文件已经处理过，或者放得太久了。请再发一次。";
    public override string UploadTakeButton => "📥 收下";
    public override string UploadPublishButton => "📤 收下并发布";
    public override string UploadDropButton => "✖ 不要";
}
