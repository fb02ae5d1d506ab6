namespace DigestBot.Tests.Specs;

/// <summary>What became of one real digest. Links are counted once each, pictures apart; sections, if they have stories.</summary>
internal sealed record RealDigestsRow(
    string File,
    int Sections,
    int Full,
    int Brief,
    int Insights,
    int Links,
    int InClassic,
    int InRich,
    int Images,
    int WordsLost,
    int Warnings
)
{
    public IReadOnlyList<int> Counts =>
        [Sections, Full, Brief, Insights, Links, InClassic, InRich, Images, WordsLost, Warnings];
}
