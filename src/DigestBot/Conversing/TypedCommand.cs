using System.Text.RegularExpressions;

namespace DigestBot.Conversing;

/// <summary>A command as it was typed, or as a button's data says it.</summary>
/// <param name="Name">What follows the slash, in lower case.</param>
/// <param name="Addressee">Whose command it is, where <c>@bot</c> says so.</param>
/// <param name="Argument">The rest, trimmed.</param>
internal sealed partial record TypedCommand(string Name, string? Addressee, string Argument)
{
    /// <returns>Null where the text is no command.</returns>
    public static TypedCommand? Read(string text) =>
        Shape().Match(text) is { Success: true } match
            ? new TypedCommand(
                match.Groups["name"].Value.ToLowerInvariant(),
                match.Groups["bot"] is { Success: true } bot ? bot.Value : null,
                match.Groups["rest"].Value.Trim()
            )
            : null;

    /// <summary>Whether it is meant for the bot of that name; one without an addressee is for every bot in the chat.</summary>
    public bool IsFor(string username) =>
        Addressee is null || Addressee.Equals(username, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^/(?<name>[A-Za-z0-9_]{1,32})(@(?<bot>[A-Za-z0-9_]+))?(?<rest>\s.*)?$", RegexOptions.Singleline)]
    private static partial Regex Shape();
}
