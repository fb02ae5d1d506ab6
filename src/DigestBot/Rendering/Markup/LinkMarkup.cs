namespace DigestBot.Rendering.Markup;

/// <summary>Text that leads somewhere; where Telegram would drop the link, the address is written out after it.</summary>
internal static class LinkMarkup
{
    public static IReadOnlyList<Node> Of(Uri target, IReadOnlyList<Node> content)
    {
        if (LinkTarget.CanBeLinked(target))
        {
            return [new Element(Mark.Link(target), content)];
        }

        var address = LinkTarget.WrittenOut(target);
        return Run.Text(content).Contains(address, StringComparison.Ordinal)
            ? content
            : [.. content, new Words($" ({address})")];
    }
}
