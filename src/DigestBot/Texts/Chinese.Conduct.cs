namespace DigestBot.Texts;

internal sealed partial class Chinese
{
    public override string NotForYou => "抱歉，这个按钮不是给你用的。发 /help 看你能用什么。";

    public override string SlowDown => "你发得有点快，后面的没有处理。等前面的都回答了再发就好。";

    public override string GreetGroup(bool getsEveryDay) =>
        getsEveryDay
            ? "大家好，这里每天会收到一份 AI 日报。发送 /latest 看最新一期。"
            : "大家好，我每天送一份 AI 日报。管理员发送 /subscribe，这里就能每天收到；谁都可以发送 /latest 看最新一期。";

    public override string GroupRightsLost(string chat) =>
        $"⚠️ <b>在群里的权限被收回</b>\n机器人在「{Quoted(chat)}」不再是管理员，或不能发消息了。\n不能发消息时日报发不出去；不是管理员时不能置顶。请在群的管理员设置里恢复。";
}
