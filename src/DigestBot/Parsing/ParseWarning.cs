using System.Text.Json.Serialization;

namespace DigestBot.Parsing;

/// <summary>Something that was not taken over as it stands.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Kind">What it is.</param>
internal sealed record ParseWarning(
    int Line,
    [property: JsonConverter(typeof(JsonStringEnumConverter<WarningKind>))] WarningKind Kind
)
{
    /// <summary>What it is and what was made of it, in English.</summary>
    public string Message =>
        Kind switch
        {
            WarningKind.Program => "A script or a style is no text: it is left out.",
            WarningKind.Unclosed => "This HTML is never closed: what follows is kept as text.",
            WarningKind.TooDeep => "This HTML is nested too deeply: it is kept as it stands.",
            WarningKind.Unused => "Nothing refers to this link: it is kept as a paragraph.",
            _ => "This block is of no known kind: it is kept as a paragraph.",
        };
}
