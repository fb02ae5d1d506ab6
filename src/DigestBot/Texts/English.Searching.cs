using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class English
{
    public override string SearchDescription => "Search the news, such as /search Qwen3.5 open source";
    public override string SearchButton => "🔍 Search";

    public override string HowToSearch =>
        """
            What are you looking for? In private just send me the words; titles, texts and analyses are searched.

            <code>GLM-5 agent</code>: both words
            <code>robot tag:funding</code>: stories with a tag
            <code>chip after:2026-02-01</code>: from that day on
            <code>chip before:2026-02</code>: up to the end of that month

            You can also write /search GLM-5 agent
            """;

    public override string StoriesFound(int stories, int page, int pages) =>
        pages == 1
            ? Stories(stories)
            : string.Create(CultureInfo.InvariantCulture, $"{Stories(stories)} · page {page}/{pages}");

    public override string FoundSomeWordsOnly => "No story has all of these words; these come nearest.";

    public override string IndexIncomplete =>
        "The search index is being rebuilt, so some stories are missing. Please try again in a while.";

    public override string BetterFound => "‹ Back";
    public override string MoreFound => "More ›";

    public override string NothingFound(string words) =>
        $"Nothing was found for “{Quoted(words)}”. Try other or fewer words, or send /search to see how it works.";

    public override string FoundInPrivate(string words, int stories) => $"“{Quoted(words)}”: {Stories(stories)} found.";

    public override string ReadOnButton => "📖 Read on";
    public override string MoreInBotButton => "🤖 More";
    public override string ReadDayButton => "📖 Read the day";

    public override string NothingToOffer(string words) => $"Nothing found for “{Shortened(words)}”: how to search";

    public override string NothingToOfferYet => "There is no digest yet";
}
