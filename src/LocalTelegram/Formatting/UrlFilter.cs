namespace LocalTelegram.Formatting;

/// <summary>Tells addresses from what only looks like them, as TDLib does.</summary>
internal static class UrlFilter
{
    private const string BadPathEnds = ".:;,('?!`";
    private static readonly string[] Schemes = ["http://", "https://", "ftp://", "tonsite://"];

    /// <summary>How much of the stretch is an address; 0 for nothing.</summary>
    public static int Length(string found)
    {
        var scheme = Array.Find(Schemes, name => found.StartsWith(name, StringComparison.OrdinalIgnoreCase)) ?? "";
        var rest = found[scheme.Length..];
        var pathAt = rest.IndexOfAny(['/', '?', '#']);
        pathAt = pathAt < 0 ? rest.Length : pathAt;
        var domain = rest[..pathAt];
        domain = domain[(domain.IndexOf('@', StringComparison.Ordinal) + 1)..];
        if (domain.LastIndexOf(':') is >= 0 and var colon)
        {
            domain = domain[..colon];
        }

        return IsDomain(AsciiCase.Lower(domain), scheme) ? scheme.Length + pathAt + PathLength(rest[pathAt..]) : 0;
    }

    /// <summary>Whether it is a mail address.</summary>
    public static bool IsMail(string found)
    {
        var at = found.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && IsMailbox(found[..at]) && IsMailDomain(found[(at + 1)..].Split('.'));
    }

    // A path ends before the first bracket that closes none, and never in the punctuation of a sentence.
    private static int PathLength(string path)
    {
        const string Opening = "([{";
        const string Closing = ")]}";
        var balance = new int[Opening.Length];
        var length = 0;
        for (; length < path.Length; length++)
        {
            if (Opening.IndexOf(path[length], StringComparison.Ordinal) is >= 0 and var opened)
            {
                balance[opened]++;
            }
            else if (
                Closing.IndexOf(path[length], StringComparison.Ordinal) is >= 0 and var closed
                && --balance[closed] < 0
            )
            {
                break;
            }
        }

        while (length > 0 && BadPathEnds.Contains(path[length - 1], StringComparison.Ordinal))
        {
            length--;
        }

        return length;
    }

    private static bool IsDomain(string domain, string scheme)
    {
        var parts = domain.Split('.');
        if (parts.Length < 2 || Array.Exists(parts, part => part.Length is 0 or >= 64 || part.EndsWith('-')))
        {
            return false;
        }

        if (IsIPv4(parts))
        {
            return true;
        }

        var last = parts[^1];
        return domain.Any(c => !char.IsAsciiDigit(c) && c != '.')
            && Limits.CodePoints(last) > 1
            && IsTopLevel(last, scheme)
            && !parts[^2].Contains('_', StringComparison.Ordinal);
    }

    private static bool IsTopLevel(string last, string scheme)
    {
        const string Punycode = "xn--";
        if (last.StartsWith(Punycode, StringComparison.Ordinal))
        {
            return last.Length > 5 && last[Punycode.Length..].All(char.IsAsciiLetterOrDigit);
        }

        return last.IndexOfAny(['_', '-']) < 0 && (scheme.Length > 0 || TopLevelDomains.Contains(last));
    }

    private static bool IsIPv4(string[] parts) =>
        parts.Length == 4
        && Array.TrueForAll(
            parts,
            part =>
                part.Length <= 3
                && part.All(char.IsAsciiDigit)
                && (part.Length == 1 || part[0] != '0')
                && LooseNumber.Int32(part) <= byte.MaxValue
        );

    private static bool IsMailbox(string user)
    {
        var parts = user.Split('.', '+');
        return parts.Length < 12
            && parts[^1].Length is > 0 and < 36
            && Array.TrueForAll(parts[..^1], part => part.Length < 27)
            && user.All(c => TextScan.IsName(c) || c is '-' or '.' or '+');
    }

    private static bool IsMailDomain(string[] parts) =>
        parts.Length is > 1 and <= 7
        && parts[^1].Length is > 1 and < 9
        && parts[^1].All(char.IsAsciiLetter)
        && Array.TrueForAll(
            parts[..^1],
            part =>
                part.Length is > 0 and < 31
                && part.All(c => TextScan.IsName(c) || c == '-')
                && char.IsAsciiLetterOrDigit(part[0])
                && char.IsAsciiLetterOrDigit(part[^1])
        );
}
