namespace DigestBot.Rendering.Splitting;

/// <summary>One message's text.</summary>
/// <param name="Html">In Telegram's HTML, within all limits.</param>
/// <param name="Scopes">The sections and stories that stand in it, whole or in part.</param>
internal sealed record Page(string Html, IReadOnlyList<Scope> Scopes);
