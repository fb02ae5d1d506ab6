namespace DigestBot.Texts;

internal sealed partial class English
{
    public override string NotForYou => "Sorry, this button is not for you. Send /help to see what you can do.";

    public override string SlowDown =>
        "That was a little fast, and the last ones were left out. Please wait until the ones before are answered.";

    public override string GreetGroup(bool getsEveryDay) =>
        getsEveryDay
            ? "Hello. This group gets a digest of AI news every day. Send /latest to read the newest."
            : "Hello, I bring a digest of AI news every day. Administrators send /subscribe to get it here; everybody can send /latest to read the newest.";

    public override string GroupRightsLost(string chat) =>
        $"⚠️ <b>Rights in the group were taken away</b>\nIn “{Quoted(chat)}” the bot is no administrator any more, or cannot send messages.\nWithout messages no digest gets there; without being an administrator it cannot pin. Please restore it among the group's administrators.";
}
