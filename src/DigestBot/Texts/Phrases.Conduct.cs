namespace DigestBot.Texts;

/// <summary>What the bot says when it comes into a group, and to who asks too much.</summary>
internal abstract partial class Phrases
{
    /// <summary>Passes over the screen of who presses what is not theirs to press: at most 200 characters.</summary>
    public abstract string NotForYou { get; }

    /// <summary>Said once to who asks more than can be answered.</summary>
    public abstract string SlowDown { get; }

    /// <param name="getsEveryDay">Whether it is the group that gets every digest.</param>
    public abstract string GreetGroup(bool getsEveryDay);

    /// <summary>The group that gets every digest took the bot's rights away.</summary>
    public abstract string GroupRightsLost(string chat);
}
