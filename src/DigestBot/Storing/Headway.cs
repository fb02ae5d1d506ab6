namespace DigestBot.Storing;

/// <summary>How far long work is.</summary>
/// <param name="Doing">Which part of it, as an operator reads it.</param>
/// <param name="Share">How much of that part is done, from 0 to 1.</param>
internal readonly record struct Headway(string Doing, double Share)
{
    /// <summary>Tells of a part by so many things of all.</summary>
    public static void Report(IProgress<Headway>? to, string doing, long done, long all) =>
        to?.Report(new Headway(doing, all > 0 ? (double)done / all : 1));
}
