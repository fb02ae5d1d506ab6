namespace DigestBot.Texts;

/// <summary>Which of the bot's languages a reader is spoken to in.</summary>
internal static class Languages
{
    /// <summary>Chinese, unless Telegram says that the person reads another language.</summary>
    /// <param name="code">The person's language as an IETF tag; null where Telegram does not say.</param>
    public static Language Of(string? code) =>
        code is not null && !code.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
            ? Language.English
            : Language.Chinese;
}
