using System.Text.Json.Nodes;

namespace LocalTelegram.World;

/// <summary>What a bot says of itself, by language ("" for the rest); its commands by scope as well.</summary>
internal sealed class BotProfile
{
    public Dictionary<string, string> Names { get; } = [];

    public Dictionary<string, string> Descriptions { get; } = [];

    public Dictionary<string, string> ShortDescriptions { get; } = [];

    public Dictionary<(string Scope, string Language), JsonArray> Commands { get; } = [];
}
