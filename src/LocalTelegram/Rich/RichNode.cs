namespace LocalTelegram.Rich;

/// <summary>A piece of a rich message's HTML.</summary>
internal abstract record RichNode;

/// <summary>Words between tags, their character references decoded.</summary>
internal sealed record RichWords(string Text) : RichNode;

/// <summary>A tag with what it holds.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Attributes">By name in lower case; empty for one that stands alone.</param>
/// <param name="Children">What it holds, in order.</param>
internal sealed record RichElement(
    string Name,
    IReadOnlyDictionary<string, string> Attributes,
    IReadOnlyList<RichNode> Children
) : RichNode
{
    public bool Has(string attribute) => Attributes.ContainsKey(attribute);

    public string this[string attribute] => Attributes.GetValueOrDefault(attribute, "");

    /// <summary>The first child of that name; null for none.</summary>
    public RichElement? Child(string name) =>
        Children.OfType<RichElement>().FirstOrDefault(child => child.Name == name);

    /// <summary>The children without those of that name.</summary>
    public IEnumerable<RichNode> Without(string name) =>
        Children.Where(child => child is not RichElement element || element.Name != name);

    /// <summary>All words within, without markup.</summary>
    public string Words() =>
        string.Concat(
            Children.Select(child =>
                child switch
                {
                    RichWords words => words.Text,
                    RichElement element => element.Words(),
                    _ => "",
                }
            )
        );
}
