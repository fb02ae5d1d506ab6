using DigestBot.Digests;

namespace DigestBot.Parsing;

/// <summary>Why a file is no digest, in the form that editors and terminals link to: <c>file(line,column): message</c>.</summary>
/// <param name="File">The source's name.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1, in UTF-16 units.</param>
/// <param name="Flaw">What is wrong, for whoever says it in another language.</param>
/// <param name="Message">What is wrong and how to mend it, in English.</param>
internal sealed record ParseError(string File, int Line, int Column, Flaw Flaw, string Message)
{
    /// <summary>Where it is: <c>file(line,column)</c>.</summary>
    public string Place => $"{File}({Line},{Column})";

    public override string ToString() => $"{Place}: {Message}";
}
