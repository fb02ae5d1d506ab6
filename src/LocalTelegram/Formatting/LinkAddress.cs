namespace LocalTelegram.Formatting;

/// <summary>What may stand behind a link, as TDLib checks it.</summary>
internal static class LinkAddress
{
    // https://github.com/tdlib/td: UserId.h
    private const long LargestUserId = (1L << 40) - 1;

    private static readonly string[] OwnSchemes = ["tg", "ton", "tonsite"];

    /// <summary>The user whom <c>tg://user?id=…</c> names; null for any other address.</summary>
    public static long? MentionedUser(string address)
    {
        var rest = AsciiCase.Lower(address);
        if (!Skip(ref rest, "tg:"))
        {
            return null;
        }

        Skip(ref rest, "//");
        if (!Skip(ref rest, "user"))
        {
            return null;
        }

        Skip(ref rest, "/");
        if (!Skip(ref rest, "?"))
        {
            return null;
        }

        var id = rest.Split('#')[0]
            .Split('&')
            .Select(parameter => parameter.Split('=', 2))
            .FirstOrDefault(parameter => parameter[0] == "id");
        return id is [_, var value] && LooseNumber.Strict(value) is > 0 and <= LargestUserId and var user ? user : null;
    }

    /// <summary>The address as Telegram writes it; null if Telegram would drop the link.</summary>
    public static string? Normalise(string address)
    {
        try
        {
            return Check(address);
        }
        catch (ParseException)
        {
            return null;
        }
    }

    /// <summary>The address as Telegram writes it.</summary>
    /// <exception cref="ParseException">It leads nowhere; the text says why, in TDLib's words.</exception>
    public static string Check(string address)
    {
        var rest = address;
        var scheme = Array.Find(OwnSchemes, name => Skip(ref rest, name + ":"));
        if (scheme is null)
        {
            var web = HttpAddress.Parse(rest);
            return web.IsIPv6 || web.Host.Contains('.', StringComparison.Ordinal)
                ? web.ToString()
                : throw new ParseException("Wrong HTTP URL");
        }

        Skip(ref rest, "//");
        var inner = HttpAddress.Parse(rest);
        if (NamesAnotherScheme(rest, inner))
        {
            throw new ParseException($"Wrong {scheme} URL");
        }

        if (!AllowsHost(scheme, inner.Host))
        {
            throw new ParseException("Unallowed characters in URL host");
        }

        var query = inner.Query.StartsWith("/?", StringComparison.Ordinal) ? inner.Query[1..] : inner.Query;
        return $"{scheme}://{inner.Host}{query}";
    }

    private static bool NamesAnotherScheme(string address, HttpAddress parsed) =>
        address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || parsed is { Secure: true } or { IsIPv6: true } or { Port: > 0 } or { UserInfo.Length: > 0 };

    private static bool AllowsHost(string scheme, string host) =>
        host.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || (scheme == "tonsite" && c == '.'));

    private static bool Skip(ref string text, string prefix)
    {
        var found = text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);
        if (found)
        {
            text = text[prefix.Length..];
        }

        return found;
    }
}
