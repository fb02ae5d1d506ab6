namespace DigestBot.CommandLine.Rendered;

/// <summary>A piece of a finished message, read back from its HTML.</summary>
internal abstract record HtmlNode;

/// <summary>Characters, entities decoded.</summary>
internal sealed record HtmlText(string Value) : HtmlNode;

/// <summary>A tag with what it holds.</summary>
internal sealed record HtmlElement(
    string Name,
    IReadOnlyDictionary<string, string> Attributes,
    IReadOnlyList<HtmlNode> Content
) : HtmlNode
{
    /// <summary>An attribute's value, empty where it has none; null where it is absent.</summary>
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    public IEnumerable<HtmlElement> Children => Content.OfType<HtmlElement>();
}
