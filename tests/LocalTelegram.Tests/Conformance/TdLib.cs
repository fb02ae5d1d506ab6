using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using LocalTelegram.Formatting;
using LocalTelegram.Tests.Clients;
using LocalTelegram.Wire;

namespace LocalTelegram.Tests.Conformance;

/// <summary>The official parser, called without any network; see <see cref="NpmPackages"/> for where it is from.</summary>
internal sealed class TdLib
{
    private static readonly Lazy<TdLib> Loaded = new(() => new TdLib(Path()));

    private readonly TdExecute execute;

    private TdLib(string path)
    {
        var library = NativeLibrary.Load(path);
        execute = Marshal.GetDelegateForFunctionPointer<TdExecute>(NativeLibrary.GetExport(library, "td_execute"));
        Execute(new JsonObject { ["@type"] = "setLogVerbosityLevel", ["new_verbosity_level"] = 0 });
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate IntPtr TdExecute([MarshalAs(UnmanagedType.LPUTF8Str)] string request);

    /// <summary>The library; the test is skipped where it is missing, and fails where it must not be.</summary>
    public static TdLib Required()
    {
        Path();
        return Loaded.Value;
    }

    public Verdict Parse(string html)
    {
        var answer = Execute(
            new JsonObject
            {
                ["@type"] = "parseTextEntities",
                ["text"] = html,
                ["parse_mode"] = new JsonObject { ["@type"] = "textParseModeHTML" },
            }
        );
        return Read(answer);
    }

    private static Verdict Read(JsonObject answer) =>
        answer["@type"]!.GetValue<string>() == "error"
            ? Verdict.Refused(answer["message"]!.GetValue<string>()["Can't parse entities: ".Length..])
            : Verdict.Accepted(
                new FormattedText(
                    answer["text"]!.GetValue<string>(),
                    [.. answer["entities"]!.AsArray().Select(entity => Entity(entity!))]
                )
            );

    /// <summary>
    /// What TDLib makes of a text before it is sent, but for the cutting of blank space: its parser of Markdown does so
    /// first, and finds nothing to do in a text without Markdown.
    /// </summary>
    public Verdict Tidy(string html)
    {
        var parsed = Execute(
            new JsonObject
            {
                ["@type"] = "parseTextEntities",
                ["text"] = html,
                ["parse_mode"] = new JsonObject { ["@type"] = "textParseModeHTML" },
            }
        );
        return Read(Execute(new JsonObject { ["@type"] = "parseMarkdown", ["text"] = parsed }));
    }

    /// <summary>What TDLib finds in plain words; card numbers and times of media are not told.</summary>
    public IReadOnlyList<MessageEntity> Find(string text) =>
        [
            .. Execute(new JsonObject { ["@type"] = "getTextEntities", ["text"] = text })["entities"]!
                .AsArray()
                .Select(entity => Entity(entity!)),
        ];

    private JsonObject Execute(JsonObject request) =>
        JsonNode.Parse(Marshal.PtrToStringUTF8(execute(request.ToJsonString()))!)!.AsObject();

    private static string Path() => NpmPackages.Required("TDLIB_PATH", "@prebuilt-tdlib/linux-x64-glibc/libtdjson.so");

    private static MessageEntity Entity(JsonNode given)
    {
        var type = given["type"]!;
        var name = type["@type"]!.GetValue<string>()["textEntityType".Length..];
        var entity = new MessageEntity(Name(name), given["offset"]!.GetValue<int>(), given["length"]!.GetValue<int>());
        return name switch
        {
            "TextUrl" => entity with { Url = type["url"]!.GetValue<string>() },
            "PreCode" => entity with { Language = type["language"]!.GetValue<string>() },
            "CustomEmoji" => entity with { CustomEmojiId = type["custom_emoji_id"]!.GetValue<string>() },
            "MentionName" => entity with
            {
                User = new User { Id = type["user_id"]!.GetValue<long>(), FirstName = "" },
            },
            "DateTime" => entity with
            {
                UnixTime = type["unix_time"]!.GetValue<int>(),
                DateTimeFormat = type["formatting_type"] is { } format ? Format(format) : null,
            },
            _ => entity,
        };
    }

    private static string Name(string type) =>
        type switch
        {
            "TextUrl" => EntityTypes.TextLink,
            "EmailAddress" => EntityTypes.Email,
            "MentionName" => EntityTypes.TextMention,
            "PreCode" => EntityTypes.Pre,
            "BlockQuote" => EntityTypes.Blockquote,
            "ExpandableBlockQuote" => EntityTypes.ExpandableBlockquote,
            _ => JsonNamingPolicy.SnakeCaseLower.ConvertName(type),
        };

    private static string Format(JsonNode format)
    {
        if (format["@type"]!.GetValue<string>().EndsWith("Relative", StringComparison.Ordinal))
        {
            return "r";
        }

        return (format["show_day_of_week"]!.GetValue<bool>() ? "w" : "")
            + Precision(format["date_precision"]!, "d", "D")
            + Precision(format["time_precision"]!, "t", "T");
    }

    private static string Precision(JsonNode precision, string brief, string full) =>
        precision["@type"]!.GetValue<string>() switch
        {
            "dateTimePartPrecisionShort" => brief,
            "dateTimePartPrecisionLong" => full,
            _ => "",
        };
}
