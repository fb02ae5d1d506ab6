using System.Globalization;

namespace DigestBot.Texts;

internal sealed partial class English
{
    public override string LatestDescription => "The latest digest";
    public override string DayDescription => "A past day, such as /day yesterday";
    public override string TagDescription => "Stories by tag, such as /tag Qwen";
    public override string StoryDescription => "One story in full, such as /story ID";
    public override string HelpDescription => "How to use me";
    public override string StartDescription => "Start again";
    public override string PublishDescription => "Post a day to the group, such as /publish 2026-02-17";

    public override string Greeting =>
        "Hello, this is the daily AI news.\n\nOne digest a day, in Chinese: the main points in a few lines, every story with its source, many with an analysis.";

    public override string HelpHeading => "You can ask me for:";

    public override string HelpExamples =>
        "You can also send me a day (yesterday, 2026-02-17, 0217), the name of a tag (robot) or words to search for (Qwen3.5 open source).";

    public override string LatestButton => "📰 Latest";

    public override string UnknownCommand => "There is no such command. Send /help to see what there is.";
    public override string SomethingFailed => "That did not work just now. Please try again in a while.";
    public override string NoDigestYet => "There is no digest yet. Once the first one is here, /latest shows it.";
    public override string ChooseDay => "Which day would you like? You can also send a date, such as 2026-02-17.";

    public override string DayNotUnderstood(string command, string typed) =>
        $"I could not tell which day “{Quoted(typed)}” is.\nYou can write /{command} 2026-02-17, /{command} 0217 or /{command} yesterday.";

    public override string NoDigestOn(DateOnly day, DateOnly nearest) =>
        $"There is no digest for {Day(day)}. The nearest one is {Day(nearest)}.";

    public override string DayInPrivate(DateOnly day, string title, int stories) =>
        $"<b>{Quoted(title)}</b>\n{Day(day)} · {Stories(stories)}";

    public override string ReadInPrivate => "Read it in private";

    public override string StoryNotUnderstood(string typed) =>
        typed.Length == 0
            ? "Which story? Please add its id, such as /story 20260217-a1b2c3. In a tag's list, “read here” opens it too."
            : $"“{Quoted(typed)}” is no story id. An id looks like 20260217-a1b2c3, the day first.";

    public override string NoStory(string id, DateOnly? day) =>
        day is { } there
            ? $"{Day(there)} has no story {id}; a correction may have taken it out. Send /day {there:yyyy-MM-dd} to see the whole day."
            : $"There is no story {id}, nor a digest for its day. Send /day to see which days there are.";

    public override string TagsDescription => "What is hot, and what rises";

    public override string HotTags(int days, DateOnly first, DateOnly last, int stories) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"🏷 <b>Hot in the last {days} days</b>\n{ShortDay(first)} to {ShortDay(last)}, {Stories(stories)}. A tag shows its stories."
        );

    public override string HotTagsButton(int days) =>
        string.Create(CultureInfo.InvariantCulture, $"🗓 The last {days} days");

    public override string RisingTags(int days) =>
        string.Create(CultureInfo.InvariantCulture, $"📈 <b>Rising</b> (against the {days} days before)");

    public override string RisingTag(string tag, int stories, int before) =>
        string.Create(CultureInfo.InvariantCulture, $"• {Escaped(tag)}: {Stories(stories)}, {before} before");

    public override string TagsInPrivate => "Tags are shown in private, so as not to disturb the group.";

    public override string TagMissing => "Which tag? Please add it, such as /tag Qwen or /tag robot.";

    public override string NoStoriesTagged(string typed) =>
        $"No story has the tag “{Quoted(typed)}”. Send /help to see other ways to look.";

    public override string PerhapsOneOfThese => "Perhaps one of these:";

    public override string StoriesTagged(string tag, int stories, int page, int pages) =>
        pages == 1
            ? string.Create(CultureInfo.InvariantCulture, $"{tag} · {Stories(stories)}")
            : string.Create(CultureInfo.InvariantCulture, $"{tag} · {Stories(stories)} · page {page}/{pages}");

    public override string TaggedInPrivate(string tag, int stories) => $"🏷 <b>{Quoted(tag)}</b> · {Stories(stories)}";

    public override string OlderStories => "Older ›";
    public override string NewerStories => "‹ Newer";
    public override string FollowButton => "🔔 Follow";
    public override string UnfollowButton => "🔕 Unfollow";

    public override string Followed => "You follow it, and get only what you follow.";
    public override string FollowedUnsubscribed =>
        "You follow it. You are not subscribed yet; with “Every day” you get what you follow.";
    public override string Unfollowed => "You no longer follow it.";

    public override string NothingToPublish(DateOnly? day) =>
        day is { } missing
            ? $"There is no digest for {Day(missing)}, so there is nothing to post."
            : "There is no digest yet, so there is nothing to post. Please import one first.";
}
