using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class Chinese
{
    public override string PrivacyDescription => "我记着你的什么，怎么导出和删除";
    public override string PrivacyButton => "🔒 隐私";
    public override string PrivacyInPrivate => "关于你的内容，只在私聊里给你看。";

    public override string WhatIsKept(int days) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            🔒 <b>关于你，我记着这些</b>

            • 你的 Telegram 编号，和 Telegram 告诉我的名字、语言
            • 你的订阅：时间、时区、标签、样式
            • 每期日报何时送到，或为什么没有：{days} 天内有细节，之后每期一行，再留一年
            • 日报在你这里是哪几条消息，更正时要用：{days} 天

            你发给我的话和我的回答，说完就不留。每条新闻被打开几次我会数，不记是谁。这些只用来给你发日报，不给别人。
            """
        );

    public override string ExportButton => "📄 导出";
    public override string ExportCaption => "📄 关于你，我记着的全部在这里。";
    public override string EraseButton => "🗑 删除";

    public override string EraseForSure =>
        "🗑 要删除我记着的关于你的一切吗？\n\n订阅会停止，关注和记录都会清掉，不能恢复。需要的话可以先导出。机器人的备份里可能还有一份，会随备份过期。";

    public override string EraseNowButton => "🗑 删除全部";
    public override string Erased => "已经删除。你再写给我之前，我不认识你了。";
}
