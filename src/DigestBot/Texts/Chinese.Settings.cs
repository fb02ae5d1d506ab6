using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class Chinese
{
    public override string HourButton => "🕗 时间";
    public override string ZoneButton => "🌏 时区";
    public override string WeekdaysButton => "📆 星期";
    public override string FollowedButton => "🏷 关注";
    public override string MutedButton => "🙈 不看";
    public override string StyleButton => "🎨 样式";
    public override string DensityButton => "📏 详略";

    public override string LanguageButton(Language language) => language == Language.Chinese ? "🌐 中文" : "🌐 英文";

    public override string SoundButton(bool silent) => silent ? "🔕 静音" : "🔔 有声";

    public override string PicturesButton(bool shown) => shown ? "🖼 有图" : "🖼 无图";

    public override string NothingButton(bool told) => told ? "📭 没有也说" : "📭 没有不发";

    public override string PreviewButton => "👁 预览";
    public override string RecordButton => "📜 投递记录";
    public override string BackButton => "‹ 返回";
    public override string SkipButton => "跳过 ›";
    public override string EverythingButton => "全部都看 ›";
    public override string ChosenButton => "选好了 ›";

    public override string ChooseHour => "几点送到？";
    public override string ChooseZone => "你在哪里？";
    public override string ChooseWeekdays => "哪几天要？点一下选上，再点取消。";
    public override string ChooseTags => "想看什么？点一下关注，再点取消；一个都不选就是全部。";
    public override string ChooseMuted => "带这些标签或词的新闻不看，点一下就恢复。";
    public override string ChooseDensity => "每条新闻看多少？";

    public override string ChooseStyle =>
        "用哪种样式？经典样式哪里都能看；富文本把一期排成一篇文档，新闻可以折叠，要新版 Telegram。";

    public override string ChooseLook =>
        "想怎么看？只看要点最省心，点开就能看全文；富文本是一篇可折叠的文档，要新版 Telegram。";

    public override string CountedByLatest => "条数按最近一期算。";

    public override string Sentences(string first, string second) => first + second;

    public override string OrTyped(bool inPrivate, string example) =>
        inPrivate ? $"也可以直接发给我，如「{example}」。" : $"也可以回复这条消息，如「{example}」。";

    public override string ExampleCity => "柏林";
    public override string ExampleWord => "融资";

    public override string MessagesADay(int messages) =>
        string.Create(CultureInfo.InvariantCulture, $"每期 {messages} 条消息");

    public override string WithoutPictures => "无图";
    public override string Silent => "静音";
    public override string SilentOnNothing => "没有想看的那天：不发";

    public override string NotATime(string typed) =>
        $"没看懂「{Quoted(typed)}」，什么都没有改。可以写时间（21:05、晚上8点半）、城市（柏林、New York）或时区（Europe/Berlin、UTC+8）。";

    public override string SearchForIt(string typed) => $"🔍 搜索「{Shortened(typed)}」";

    public override string PreviewShown(DateOnly day, int messages, int shown) =>
        messages == 0 ? $"👁 {Day(day)}的日报里没有你想看的，这样的一天不会发。"
        : messages == shown ? $"👆 下一份会是这个样子（以{Day(day)}的日报为例）。"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"👆 下一份会是这个样子（以{Day(day)}的日报为例）：共 {messages} 条消息，这里只放第 1 条。"
        );

    public override string OnboardingStep(int step, string prompt) =>
        string.Create(CultureInfo.InvariantCulture, $"{step}/3 · {prompt}");

    public override string OnboardingDone => "✅ 设好了，随时可以再改。";
}
