namespace DigestBot.Tests.Chaos;

/// <summary>What a chat is to hold of the bot's when all is over.</summary>
/// <param name="Chat">The chat's number.</param>
/// <param name="Marks">A text that the message shows and no other message there, for each message, in order.</param>
internal sealed record Expectation(long Chat, IReadOnlyList<string> Marks)
{
    /// <summary>Whether what stands there is what is to stand there: each message once, in order, and nothing else.</summary>
    public bool IsMetBy(IReadOnlyList<string> posts) =>
        posts.Count == Marks.Count
        && posts.Zip(Marks).All(pair => pair.First.Contains(pair.Second, StringComparison.Ordinal));

    /// <summary>How many of the messages are not there.</summary>
    public int LostIn(IReadOnlyList<string> posts) => Marks.Count(mark => CountOf(mark, posts) == 0);

    /// <summary>How many messages stand there beyond the first of their kind.</summary>
    public int RepeatedIn(IReadOnlyList<string> posts) => Marks.Sum(mark => Math.Max(0, CountOf(mark, posts) - 1));

    private static int CountOf(string mark, IReadOnlyList<string> posts) =>
        posts.Count(post => post.Contains(mark, StringComparison.Ordinal));
}
