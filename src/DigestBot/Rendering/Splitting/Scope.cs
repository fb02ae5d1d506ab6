using DigestBot.Rendering.Markup;

namespace DigestBot.Rendering.Splitting;

/// <summary>
/// What a message must say again at its top when it goes on in the middle of a section or of a story.
/// Scopes are told apart by instance.
/// </summary>
internal sealed class Scope(string title, string place = "", Scope? outer = null, bool counted = false)
{
    private Measure? _size;

    /// <summary>The title as it is repeated.</summary>
    public string Title { get; } = title;

    /// <summary>What follows the title, such as its number among the sections.</summary>
    public string Place { get; } = place;

    /// <summary>The section around a story.</summary>
    public Scope? Outer { get; } = outer;

    /// <summary>Whether its parts are numbered (1/3) where it is broken: a story, not a section.</summary>
    public bool Counted { get; } = counted;

    /// <summary>What saying it again costs, but for the number of a part; every line of it asks.</summary>
    public Measure Size => _size ??= Measure.Of(Repeated.Title(this));

    /// <summary>From the outermost to this one.</summary>
    public IEnumerable<Scope> Chain => Outer is null ? [this] : [.. Outer.Chain, this];
}
