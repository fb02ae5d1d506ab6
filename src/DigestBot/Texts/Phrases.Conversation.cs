namespace DigestBot.Texts;

/// <summary>What the bot says in conversation. Texts are HTML; what people typed is escaped by whoever says it.</summary>
internal abstract partial class Phrases
{
    public abstract string LatestDescription { get; }
    public abstract string DayDescription { get; }
    public abstract string TagDescription { get; }
    public abstract string StoryDescription { get; }
    public abstract string HelpDescription { get; }
    public abstract string StartDescription { get; }
    public abstract string PublishDescription { get; }

    public abstract string Greeting { get; }
    public abstract string HelpHeading { get; }
    public abstract string HelpExamples { get; }
    public abstract string LatestButton { get; }

    public abstract string UnknownCommand { get; }
    public abstract string SomethingFailed { get; }
    public abstract string NoDigestYet { get; }
    public abstract string ChooseDay { get; }
    public abstract string DayNotUnderstood(string command, string typed);
    public abstract string NoDigestOn(DateOnly day, DateOnly nearest);
    public abstract string DayInPrivate(DateOnly day, string title, int stories);
    public abstract string ReadInPrivate { get; }

    public abstract string StoryNotUnderstood(string typed);

    /// <param name="day">The day the story would stand in, where it has a digest.</param>
    public abstract string NoStory(string id, DateOnly? day);

    public abstract string TagsDescription { get; }

    /// <summary>The heading over what a span of days was about most.</summary>
    public abstract string HotTags(int days, DateOnly first, DateOnly last, int stories);

    /// <summary>The button that shows it for another span.</summary>
    public abstract string HotTagsButton(int days);

    /// <summary>The heading over what rose against as many days before.</summary>
    public abstract string RisingTags(int days);

    public abstract string RisingTag(string tag, int stories, int before);

    public abstract string TagsInPrivate { get; }

    public abstract string TagMissing { get; }
    public abstract string NoStoriesTagged(string typed);
    public abstract string PerhapsOneOfThese { get; }

    /// <summary>A heading, as plain text.</summary>
    public abstract string StoriesTagged(string tag, int stories, int page, int pages);

    public abstract string TaggedInPrivate(string tag, int stories);

    public abstract string OlderStories { get; }

    public abstract string NewerStories { get; }

    public abstract string FollowButton { get; }

    public abstract string UnfollowButton { get; }

    /// <summary>What became of the tag that is shown, as plain text.</summary>
    public abstract string Followed { get; }

    /// <summary>The same, where nothing comes until the chat subscribes.</summary>
    public abstract string FollowedUnsubscribed { get; }

    public abstract string Unfollowed { get; }

    /// <param name="day">The day asked for; null for the newest.</param>
    public abstract string NothingToPublish(DateOnly? day);

    /// <summary>What a person typed, fit to stand in an answer: short and escaped.</summary>
    protected static string Quoted(string typed) => Escaped(Shortened(typed));

    /// <summary>What a person typed, fit to stand in a heading.</summary>
    protected static string Shortened(string typed)
    {
        const int Longest = 40;
        var elements = System.Globalization.StringInfo.ParseCombiningCharacters(typed);
        return elements.Length <= Longest ? typed : typed[..elements[Longest]] + "…";
    }

    /// <summary>Any text, fit to stand in Telegram's HTML.</summary>
    protected static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
