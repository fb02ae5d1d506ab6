namespace DigestBot.Texts;

/// <summary>What the bot says about searching.</summary>
internal abstract partial class Phrases
{
    public abstract string SearchDescription { get; }
    public abstract string SearchButton { get; }

    /// <summary>How to search, for who asked for nothing yet.</summary>
    public abstract string HowToSearch { get; }

    /// <summary>Behind the words in the heading, as plain text.</summary>
    public abstract string StoriesFound(int stories, int page, int pages);

    /// <summary>A note under the heading: no story has all of the words.</summary>
    public abstract string FoundSomeWordsOnly { get; }

    /// <summary>A note under the heading: not everything could be looked through.</summary>
    public abstract string IndexIncomplete { get; }

    /// <summary>The button that leads a page back.</summary>
    public abstract string BetterFound { get; }

    /// <summary>The button that leads a page on.</summary>
    public abstract string MoreFound { get; }

    public abstract string NothingFound(string words);

    /// <summary>In a group: what was found is shown in private.</summary>
    public abstract string FoundInPrivate(string words, int stories);

    /// <summary>Under a story posted in another chat that did not fit: on to the rest.</summary>
    public abstract string ReadOnButton { get; }

    /// <summary>Under a story posted in another chat: to the bot.</summary>
    public abstract string MoreInBotButton { get; }

    /// <summary>Under a day posted in another chat: to the whole of it.</summary>
    public abstract string ReadDayButton { get; }

    /// <summary>Above an empty list of offers, as a button into the bot.</summary>
    public abstract string NothingToOffer(string words);

    /// <summary>The same where there is no digest at all yet.</summary>
    public abstract string NothingToOfferYet { get; }
}
