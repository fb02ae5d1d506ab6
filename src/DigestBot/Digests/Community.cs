namespace DigestBot.Digests;

/// <summary>The group that a digest invites its readers to.</summary>
/// <param name="Handle">Its name with the at sign: <c>@ai_news_plus</c>.</param>
/// <param name="Link">Where it is joined.</param>
internal sealed record Community(string Handle, Uri Link);
