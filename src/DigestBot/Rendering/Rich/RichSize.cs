namespace DigestBot.Rendering.Rich;

/// <summary>What a part of a rich message costs of its limits; never less than Telegram will count.</summary>
/// <param name="Units">UTF-16 units after parsing: Telegram counts characters, which are never more.</param>
/// <param name="Blocks">Blocks, list items and table rows, nested ones too.</param>
/// <param name="Media">Pictures.</param>
internal readonly record struct RichSize(int Units, int Blocks, int Media = 0)
{
    public static RichSize operator +(RichSize a, RichSize b) =>
        new(a.Units + b.Units, a.Blocks + b.Blocks, a.Media + b.Media);

    public bool Fits(RichSize limit) => Units <= limit.Units && Blocks <= limit.Blocks && Media <= limit.Media;
}
