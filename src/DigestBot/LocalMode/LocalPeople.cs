using LocalTelegram;

namespace DigestBot.LocalMode;

/// <summary>Who and what is on the local Telegram when it opens.</summary>
internal static class LocalPeople
{
    public static readonly LocalPerson Member = new(1001, "小林", "xiaolin", "zh-hans");
    public static readonly LocalPerson Reader = new(1002, "Emma", "emma", "en");
    public static readonly LocalPerson Administrator = new(1003, "主编", "zhubian", "zh-hans");

    /// <summary>The group that the days are posted to, with all of them in it.</summary>
    /// <param name="name"><c>@name</c>, or a number.</param>
    public static LocalChat Group(string name) =>
        new(
            "supergroup",
            "AI 新闻+",
            name.StartsWith('@') ? name[1..] : null,
            long.TryParse(name, out var id) ? id : null
        )
        {
            Members = new Dictionary<long, string>
            {
                [Member.Id!.Value] = "member",
                [Reader.Id!.Value] = "member",
                [Administrator.Id!.Value] = "creator",
            },
        };
}
