using System.Globalization;
using System.Net;
using System.Text;

namespace LocalTelegram.Formatting;

/// <summary>A web address as TDLib takes it apart: <c>[http[s]://][user@]host[:port][/path…]</c>.</summary>
/// <param name="Secure">Whether it is https.</param>
/// <param name="UserInfo">What stands before the at sign; empty for none.</param>
/// <param name="Host">In lower case.</param>
/// <param name="IsIPv6">Whether the host is an IPv6 address in its brackets.</param>
/// <param name="Port">As written; 0 for none.</param>
/// <param name="Query">Path, query and fragment, always with a slash in front.</param>
internal sealed record HttpAddress(bool Secure, string UserInfo, string Host, bool IsIPv6, int Port, string Query)
{
    private const string HostPunctuation = ".-_!$,~*'();&+=";

    /// <exception cref="ParseException">TDLib refuses it; the text says why.</exception>
    public static HttpAddress Parse(string address)
    {
        var scheme = Scheme(address);
        var rest = address[scheme.Length..];
        var end = rest.IndexOfAny(['/', '?', '#']);
        var authority = end < 0 ? rest : rest[..end];
        var port = SplitPort(ref authority);
        var at = authority.LastIndexOf('@');
        var host = AsciiCase.Lower(authority[(at + 1)..]);
        var isIPv6 = host is ['[', .., ']'];
        RequireHost(host, isIPv6);
        if (at >= 0 && !HasOnly(HostPunctuation + ":", authority[..at]))
        {
            throw new ParseException("Wrong URL userinfo");
        }

        return new HttpAddress(
            scheme.Length == "https://".Length,
            at < 0 ? "" : authority[..at],
            host,
            isIPv6,
            port,
            EscapedQuery(end < 0 ? "" : rest[end..])
        );
    }

    public override string ToString() =>
        (Secure ? "https://" : "http://")
        + (UserInfo.Length > 0 ? UserInfo + "@" : "")
        + Host
        + (Port > 0 ? ":" + Port.ToString(CultureInfo.InvariantCulture) : "")
        + Query;

    // The scheme with its slashes, empty where none is written.
    private static string Scheme(string address)
    {
        var end = address.IndexOfAny([':', '/', '?', '#', '@', '[', ']']);
        if (end < 0 || string.CompareOrdinal(address, end, "://", 0, 3) != 0)
        {
            return "";
        }

        return AsciiCase.Lower(address[..end]) is "http" or "https"
            ? address[..(end + 3)]
            : throw new ParseException("Unsupported URL protocol");
    }

    // Takes the port off the authority: 0 for none.
    private static int SplitPort(ref string authority)
    {
        var colon = authority.Length - 1;
        while (colon > 0 && authority[colon] is not (':' or ']' or '@'))
        {
            colon--;
        }

        if (colon <= 0 || authority[colon] != ':')
        {
            return 0;
        }

        var digits = authority[(colon + 1)..].TrimStart('0');
        authority = authority[..colon];
        return LooseNumber.Strict(digits) is > 0 and <= ushort.MaxValue and var port
            ? (int)port
            : throw new ParseException("Wrong port number specified in the URL");
    }

    private static void RequireHost(string host, bool isIPv6)
    {
        var refusal = host switch
        {
            "" => "URL host is empty",
            "." => "Host is invalid",
            _ when isIPv6 => IPAddress.TryParse(host, out _)
            && host[1..^1].All(c => char.IsAsciiHexDigit(c) || c is ':' or '.')
                ? null
                : "Wrong IPv6 address specified in the URL",
            _ => HasOnly(HostPunctuation, host) ? null : "Wrong URL host",
        };
        if (refusal is not null)
        {
            throw new ParseException(refusal);
        }
    }

    // Letters, digits, percent-encoded bytes, everything beyond ASCII, and the punctuation given.
    private static bool HasOnly(string punctuation, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
                {
                    return false;
                }

                i += 2;
            }
            else if (
                text[i] < 128
                && !char.IsAsciiLetterOrDigit(text[i])
                && !punctuation.Contains(text[i], StringComparison.Ordinal)
            )
            {
                return false;
            }
        }

        return true;
    }

    private static string EscapedQuery(string query)
    {
        var escaped = new StringBuilder();
        foreach (var c in query.TrimEnd(' ', '\t', '\r', '\n', '\v', '\0'))
        {
            escaped.Append(c <= ' ' ? $"%{(int)c:X2}" : c.ToString());
        }

        return escaped.Length > 0 && escaped[0] == '/' ? escaped.ToString() : "/" + escaped;
    }
}
