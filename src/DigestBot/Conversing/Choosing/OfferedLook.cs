using DigestBot.Messages;

namespace DigestBot.Conversing.Choosing;

/// <summary>A way to see a day, as a button offers it.</summary>
/// <param name="Page">What the button's data says: the page, and the choice on it.</param>
/// <param name="Style">In which of Telegram's forms.</param>
/// <param name="Density">How much of each story.</param>
internal sealed record OfferedLook(string Page, Style Style, Density Density)
{
    private const string Prefix = "look ";

    /// <summary>What is offered before anybody looks further.</summary>
    public static readonly IReadOnlyList<OfferedLook> First =
    [
        new(Prefix + "browse", Style.Classic, Density.Browsable),
        new(Prefix + "brief", Style.Classic, Density.Brief),
        new(Prefix + "standard", Style.Classic, Density.Standard),
        new(Prefix + "full", Style.Classic, Density.Full),
        new(Prefix + "rich", Style.Rich, Density.Full),
    ];

    /// <summary>How much of each story can be chosen, from little to much; a document is not browsed.</summary>
    public static IEnumerable<Density> DensitiesOf(Style style) =>
        style == Style.Rich
            ? [Density.Brief, Density.Standard, Density.Full]
            : [Density.Browsable, Density.Brief, Density.Standard, Density.Full];

    /// <returns>Null where none of the first has that name.</returns>
    public static OfferedLook? Named(string name) => First.FirstOrDefault(look => look.Page == Prefix + name);

    public Presentation ApplyTo(Presentation look) =>
        look with
        {
            Style = Style,
            Density = DensitiesOf(Style).Contains(Density) ? Density : Density.Brief,
        };
}
