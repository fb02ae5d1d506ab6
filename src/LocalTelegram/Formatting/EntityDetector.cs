using System.Text;
using System.Text.RegularExpressions;
using LocalTelegram.Wire;

namespace LocalTelegram.Formatting;

/// <summary>
/// What Telegram finds in a text by itself, as TDLib's find_entities does: mentions, commands, hashtags, cashtags,
/// addresses and mail addresses. Card numbers and phone numbers are left out.
/// </summary>
internal static partial class EntityDetector
{
    private static readonly HashSet<string> ShortMentions = ["gif", "vid", "pic"];

    /// <summary>The text with what was found besides what was there.</summary>
    public static FormattedText Detect(FormattedText given) =>
        given with
        {
            Entities = EntityFixer.Add(given.Entities, Find(given.Text)),
        };

    /// <summary>What is found in plain words; of two that overlap the first stays.</summary>
    public static IReadOnlyList<MessageEntity> Find(string text)
    {
        var found = new List<MessageEntity>();
        foreach (var entity in EntityOrder.Sorted([.. Marked(text), .. Addresses(text)]))
        {
            if (found is not [.., var last] || entity.Offset >= last.End())
            {
                found.Add(entity);
            }
        }

        return found;
    }

    private static IEnumerable<MessageEntity> Marked(string text) =>
        [
            .. Matches(text, Mention(), EntityTypes.Mention, TextScan.IsWord, TextScan.IsWord)
                .Where(entity =>
                    entity.Length > 4
                    || ShortMentions.Contains(AsciiCase.Lower(text.Substring(entity.Offset + 1, entity.Length - 1)))
                ),
            .. Matches(text, Command(), EntityTypes.BotCommand, TouchesCommand, TouchesCommand),
            .. Matches(text, Cashtag(), EntityTypes.Cashtag, TouchesCashtag, TouchesCashtag),
            .. Hashtags(text),
        ];

    private static IEnumerable<MessageEntity> Matches(
        string text,
        Regex pattern,
        string type,
        Func<int, bool> spoilsBefore,
        Func<int, bool> spoilsAfter
    ) =>
        pattern
            .Matches(text)
            .Where(match =>
                !spoilsBefore(TextScan.Before(text, match.Index))
                && !spoilsAfter(TextScan.After(text, match.Index + match.Length))
            )
            .Select(match => new MessageEntity(type, match.Index, match.Length));

    private static bool TouchesCommand(int code) => TextScan.IsWord(code) || code is '/' or '<' or '>';

    private static bool TouchesCashtag(int code) => TextScan.IsHashtag(code) || code == '$';

    // As many as 256 characters, at least one of them a letter, and no second hash behind them.
    private static IEnumerable<MessageEntity> Hashtags(string text)
    {
        const int Longest = 256;
        for (var hash = text.IndexOf('#', StringComparison.Ordinal); hash >= 0; hash = text.IndexOf('#', hash + 1))
        {
            var end = hash + 1;
            var kept = end;
            var hasLetter = false;
            for (var size = 0; TextScan.IsHashtag(TextScan.After(text, end)); size++)
            {
                var code = TextScan.After(text, end);
                end += code > 0xFFFF ? 2 : 1;
                if (size < Longest)
                {
                    kept = end;
                    hasLetter |= TextScan.IsLetter(code);
                }
            }

            // A chat may be named behind it: #tag@chat.
            if (kept == end && Chat().Match(text, end) is { Success: true } chat)
            {
                kept = end += chat.Length;
            }

            if (hasLetter && TextScan.After(text, end) != '#' && !TextScan.IsHashtag(TextScan.Before(text, hash)))
            {
                yield return new MessageEntity(EntityTypes.Hashtag, hash, kept - hash);
            }
        }
    }

    private static IEnumerable<MessageEntity> Addresses(string text)
    {
        foreach (var match in OwnAddresses(text))
        {
            yield return new MessageEntity(EntityTypes.Url, match.Index, match.Length);
        }

        const string MailScheme = "mailto:";
        foreach (var (start, end) in UrlScanner.Scan(text))
        {
            var found = text[start..end];
            var skipped = found.StartsWith(MailScheme, StringComparison.Ordinal) ? MailScheme.Length : 0;
            if (UrlFilter.IsMail(found[skipped..]))
            {
                yield return new MessageEntity(EntityTypes.Email, start + skipped, end - start - skipped);
            }
            else if (UrlFilter.Length(found) is > 0 and var length)
            {
                yield return new MessageEntity(EntityTypes.Url, start, length);
            }
        }
    }

    // The end of one address may be the scheme of the next: tg://ton://xyz. With too few bytes left TDLib looks no further.
    private static IEnumerable<Match> OwnAddresses(string text)
    {
        const int LongestScheme = 3;
        const int TooFew = 5;
        var match = OwnAddress().Match(text);
        while (match.Success)
        {
            yield return match;
            var end = match.Index + match.Length;
            if (Encoding.UTF8.GetByteCount(text.AsSpan(end)) <= TooFew)
            {
                yield break;
            }

            match = OwnAddress().Match(text, end - LongestScheme);
        }
    }

    [GeneratedRegex("\\G@[a-zA-Z0-9_]{3,32}")]
    private static partial Regex Chat();

    [GeneratedRegex("@[a-zA-Z0-9_]{2,32}(?![a-zA-Z0-9_])")]
    private static partial Regex Mention();

    [GeneratedRegex("/[a-zA-Z0-9_]{1,64}(?![a-zA-Z0-9_])(@[a-zA-Z0-9_]{3,32}(?![a-zA-Z0-9_])|(?!@))")]
    private static partial Regex Command();

    [GeneratedRegex("\\$(1INCH|[A-Z]{1,8}(?![A-Z]))(@[a-zA-Z0-9_]{3,32}(?![a-zA-Z0-9_]))?")]
    private static partial Regex Cashtag();

    [GeneratedRegex(
        "(tg|ton)://[a-z0-9_-]{1,253}([/?#][^\\s\\u2000-\\u200b\\u200e-\\u200f\\u2016-\\u206f<>\\u00ab\\u00bb\"]*(?<![.:;,('?!`]))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OwnAddress();
}
