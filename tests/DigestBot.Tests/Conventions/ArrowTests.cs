using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using DigestBot.Hosting;

namespace DigestBot.Tests.Conventions;

/// <summary>
/// The map of the house: which room may know which, and which library lives where. Arrows run with the flow; none
/// looks back up.
/// </summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        // The nouns
        ["Digests"] = [],
        ["Messages"] = ["Digests", "Texts"],
        ["Texts"] = [],
        ["Subscribing"] = ["Digests", "Messages", "Texts"],
        // What every stage may ask
        ["Settings"] = [],
        ["Lifetime"] = [],
        ["Diagnostics"] = [],
        // The stages, in the order of the flow
        ["Parsing"] = ["Digests"],
        ["Tagging"] = ["Settings", "Digests"],
        ["Storing"] = ["Settings", "Lifetime", "Digests", "Messages", "Subscribing"],
        ["Searching"] = ["Lifetime", "Digests", "Tagging", "Storing"],
        ["Importing"] = ["Settings", "Lifetime", "Diagnostics", "Digests", "Parsing", "Tagging", "Storing"],
        ["Rendering"] = ["Digests", "Messages", "Texts"],
        ["Telegram"] = ["Settings", "Lifetime", "Diagnostics", "Messages", "Storing"],
        ["Delivering"] = ["Settings", "Lifetime", "Diagnostics", "Messages", "Storing", "Telegram"],
        ["Publishing"] =
        [
            "Settings",
            "Lifetime",
            "Digests",
            "Messages",
            "Texts",
            "Subscribing",
            "Storing",
            "Rendering",
            "Telegram",
        ],
        ["Conversing"] =
        [
            "Lifetime",
            "Digests",
            "Messages",
            "Texts",
            "Subscribing",
            "Tagging",
            "Storing",
            "Searching",
            "Rendering",
            "Publishing",
            "Telegram",
        ],
        ["Charting"] = [],
        ["Administering"] =
        [
            "Lifetime",
            "Charting",
            "Messages",
            "Texts",
            "Digests",
            "Parsing",
            "Importing",
            "Subscribing",
            "Storing",
            "Publishing",
            "Telegram",
            "Delivering", // the limits by which it says how long something takes
            "Conversing",
        ],
    };

    private static readonly Dictionary<string, string[]> LivesIn = new()
    {
        ["Markdig"] = ["Parsing"],
        ["YamlDotNet"] = ["Parsing", "Tagging"],
        ["LiteDB"] = ["Storing"],
        ["Lucene.Net"] = ["Searching"],
        ["Telegram.Bot"] = ["Telegram", "Publishing", "Conversing", "Administering"],
        ["LocalTelegram"] = ["LocalMode", "Hosting"],
        ["OpenTelemetry"] = ["Diagnostics"],
        ["ScottPlot"] = ["Charting"],
        ["SkiaSharp"] = ["Charting"],
        ["Spectre.Console"] = ["CommandLine"],
        ["System.CommandLine"] = ["CommandLine"],
    };

    private static readonly string[] Composition = ["Hosting", "LocalMode", "CommandLine"];

    private static readonly Architecture House = new ArchLoader().LoadAssemblies(typeof(BotHost).Assembly).Build();

    public static TheoryData<string> Rooms => [.. MayKnow.Keys];

    public static TheoryData<string> Libraries => [.. LivesIn.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_knows_only_what_it_may(string room) =>
        Arrows()
            .Where(arrow => RoomOf(arrow.From) == room && RoomOf(arrow.To) is { } other && other != room)
            .Where(arrow => !MayKnow[room].Contains(RoomOf(arrow.To)))
            .Select(arrow => $"{arrow.From} -> {arrow.To}")
            .Distinct()
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_is_known_only_where_it_lives(string library) =>
        Arrows()
            .Where(arrow => arrow.To.StartsWith(library + ".", StringComparison.Ordinal))
            .Where(arrow => RoomOf(arrow.From) is { } room && !LivesIn[library].Contains(room))
            .Select(arrow => $"{arrow.From} -> {arrow.To}")
            .Distinct()
            .ShouldBeEmpty();

    [Fact]
    public void The_arrows_are_seen_at_all()
    {
        Arrows().ShouldContain(arrow => RoomOf(arrow.From) == "Delivering" && RoomOf(arrow.To) == "Storing");
        Arrows().ShouldContain(arrow => RoomOf(arrow.From) == "Storing" && arrow.To.StartsWith("LiteDB."));
    }

    private static IEnumerable<(string From, string To)> Arrows() =>
        from type in House.Types
        from dependency in type.Dependencies
        select (type.FullName, dependency.Target.FullName);

    private static string? RoomOf(string type) =>
        type.Split('.') is ["DigestBot", var room, _, ..] && (MayKnow.ContainsKey(room) || Composition.Contains(room))
            ? room
            : null;
}
