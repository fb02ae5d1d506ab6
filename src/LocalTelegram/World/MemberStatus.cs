namespace LocalTelegram.World;

/// <summary>What somebody is in a chat, in the Bot API's words (<see href="https://core.telegram.org/bots/api#chatmember"/>).</summary>
internal static class MemberStatus
{
    public const string Administrator = "administrator";
    public const string Creator = "creator";
    public const string Kicked = "kicked";
    public const string Left = "left";
    public const string Member = "member";

    public static IReadOnlyList<string> All { get; } = [Administrator, Creator, Kicked, Left, Member];

    public static bool IsInside(string status) => status is Administrator or Creator or Member;

    public static bool Leads(string status) => status is Administrator or Creator;
}
