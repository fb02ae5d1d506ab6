using System.Text.Json.Nodes;
using LocalTelegram.Formatting;
using LocalTelegram.World;

namespace LocalTelegram.Api.Methods;

/// <summary>What the bot is and what it says of itself.</summary>
internal static class ProfileMethods
{
    // https://core.telegram.org/bots/api#setmyname, #setmydescription, #setmyshortdescription
    private const int LongestName = 64;
    private const int LongestDescription = 512;
    private const int LongestShortDescription = 120;

    public static object GetMe(Call call)
    {
        var me = EntryJson.ToNode(call.Bot.User).AsObject();
        me["can_join_groups"] = true;
        me["can_read_all_group_messages"] = false;
        me["supports_inline_queries"] = true;
        me["can_connect_to_business"] = false;
        me["has_main_web_app"] = false;
        return me;
    }

    public static object SetName(Call call) =>
        Set(call, call.Bot.Profile.Names, "name", LongestName, "bot name is too long");

    public static object GetName(Call call) =>
        new JsonObject
        {
            ["name"] = Get(call, call.Bot.Profile.Names) is { Length: > 0 } own ? own : call.Bot.User.FirstName,
        };

    public static object SetDescription(Call call) =>
        Set(call, call.Bot.Profile.Descriptions, "description", LongestDescription, "bot description is too long");

    public static object GetDescription(Call call) =>
        new JsonObject { ["description"] = Get(call, call.Bot.Profile.Descriptions) };

    public static object SetShortDescription(Call call) =>
        Set(
            call,
            call.Bot.Profile.ShortDescriptions,
            "short_description",
            LongestShortDescription,
            "bot about is too long"
        );

    public static object GetShortDescription(Call call) =>
        new JsonObject { ["short_description"] = Get(call, call.Bot.Profile.ShortDescriptions) };

    private static bool Set(Call call, Dictionary<string, string> texts, string name, int longest, string refusal)
    {
        var text = call.Arguments.Text(name);
        if (Limits.CodePoints(text) > longest)
        {
            throw ApiException.BadRequest(refusal);
        }

        texts[Languages.Read(call)] = text;
        BotCards.Tell(call.World, call.Bot);
        return true;
    }

    private static string Get(Call call, Dictionary<string, string> texts) =>
        texts.GetValueOrDefault(Languages.Read(call)) is { Length: > 0 } own ? own : texts.GetValueOrDefault("", "");
}
