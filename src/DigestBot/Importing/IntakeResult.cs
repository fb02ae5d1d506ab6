using System.Text.Json.Serialization;
using DigestBot.Parsing;
using DigestBot.Storing.Days;

namespace DigestBot.Importing;

/// <summary>What became of a file.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "result")]
[JsonDerivedType(typeof(Taken), "taken")]
[JsonDerivedType(typeof(Refused), "refused")]
internal abstract record IntakeResult
{
    private IntakeResult() { }

    /// <summary>It is stored, now or already before.</summary>
    /// <param name="Date">The day it stands for.</param>
    /// <param name="Change">Whether it was new.</param>
    /// <param name="Revision">Which text of that day it is, from 1.</param>
    /// <param name="Stories">How many stories it holds.</param>
    /// <param name="Warnings">What was kept but not understood, in the order of the file.</param>
    public sealed record Taken(
        DateOnly Date,
        [property: JsonConverter(typeof(JsonStringEnumConverter<Change>))] Change Change,
        int Revision,
        int Stories,
        IReadOnlyList<ParseWarning> Warnings
    ) : IntakeResult;

    /// <summary>It is no digest; the error says where and what to do.</summary>
    public sealed record Refused(ParseError Error) : IntakeResult;
}
