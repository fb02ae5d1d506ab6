namespace LocalTelegram.Formatting;

/// <summary>Finds what looks like an address in a text, as TDLib does.</summary>
/// <remarks>
/// <list type="number">
/// <item>From each dot the domain is stretched to both sides, then over a port and a path.</item>
/// <item>An at sign before the domain adds what stands before it; a scheme before that is taken along or spoils it.</item>
/// <item>Without a scheme, nothing may touch the address from the left: no letter, slash, hash or at sign.</item>
/// <item>Whether the whole is an address is then for <see cref="UrlFilter"/> to say.</item>
/// </list>
/// </remarks>
internal sealed class UrlScanner
{
    private const string BadPathEnds = ".:;,('?!`";
    private readonly string text;

    // Where the search goes on; nothing before it belongs to a later find.
    private int begin;

    private UrlScanner(string text) => this.text = text;

    /// <summary>The stretches found, from left to right.</summary>
    public static IEnumerable<(int Start, int End)> Scan(string text)
    {
        var scanner = new UrlScanner(text);
        while (scanner.NextDot() is { } dot)
        {
            if (scanner.Around(dot) is { } found)
            {
                yield return found;
            }
        }
    }

    private int? NextDot()
    {
        while (true)
        {
            var dot = text.IndexOf('.', begin);
            if (dot < 0 || dot + 1 == text.Length)
            {
                return null;
            }

            if (text[dot + 1] != ' ')
            {
                return dot;
            }

            begin = dot + 2;
        }
    }

    private (int Start, int End)? Around(int dot)
    {
        var start = BackWhile(dot, IsDomain);
        var (end, hasAt) = DomainEnd(dot);
        if (hasAt)
        {
            start = BackWhile(start, IsUser);
        }

        end = AfterPath(AfterPort(end));
        while (end > dot + 1 && text[end - 1] == '.')
        {
            end--;
        }

        var isBad = !TakeUser(ref start, hasAt) || !TakeScheme(ref start);
        (int, int)? found = isBad || end <= dot + 1 ? null : (start, end);
        begin = Math.Max(isBad ? LastDot(end) : AfterDots(end), dot + 1);
        return found;
    }

    private (int End, bool HasAt) DomainEnd(int from)
    {
        var hasAt = false;
        var end = from;
        for (; end < text.Length; end++)
        {
            if (text[end] == '@')
            {
                hasAt = true;
            }
            else if (!IsDomain(text[end]))
            {
                break;
            }
        }

        return (end, hasAt);
    }

    private int AfterPort(int end)
    {
        if (end >= text.Length || text[end] != ':')
        {
            return end;
        }

        var port = end + 1;
        while (port < text.Length && char.IsAsciiDigit(text[port]))
        {
            port++;
        }

        var digits = text[(end + 1)..port].TrimStart('0');
        return digits.Length is > 0 and <= 5 && LooseNumber.Int32(digits) <= ushort.MaxValue ? port : end;
    }

    private int AfterPath(int end)
    {
        if (end >= text.Length || text[end] is not ('/' or '?' or '#'))
        {
            return end;
        }

        var path = end + 1;
        while (path < text.Length && IsPath(text[path]))
        {
            path++;
        }

        while (path > end + 1 && BadPathEnds.Contains(text[path - 1], StringComparison.Ordinal))
        {
            path--;
        }

        return text[end] == '/' || path > end + 1 ? path : end;
    }

    private bool TakeUser(ref int start, bool hasAt)
    {
        if (start <= begin || text[start - 1] != '@')
        {
            return true;
        }

        var user = BackWhile(start - 1, IsUser);
        var isEmpty = user == start - 1;
        start = user;
        return !hasAt && !isEmpty;
    }

    private bool TakeScheme(ref int start)
    {
        if (start <= begin)
        {
            return true;
        }

        if (start - begin < 6 || string.CompareOrdinal(text, start - 3, "://", 0, 3) != 0)
        {
            var touching = TextScan.Before(text, start);
            return !TextScan.IsWord(touching) && touching is not ('/' or '#' or '@');
        }

        var scheme = AsciiCase.Lower(text[BackWhile(start - 3, IsScheme)..(start - 3)]);
        var taken = scheme switch
        {
            _ when scheme.EndsWith("http", StringComparison.Ordinal) && scheme != "shttp" => "http",
            _ when scheme.EndsWith("https", StringComparison.Ordinal) => "https",
            _ when scheme.EndsWith("ftp", StringComparison.Ordinal) && scheme is not ("tftp" or "sftp") => "ftp",
            _ when scheme.EndsWith("tonsite", StringComparison.Ordinal) => "tonsite",
            _ => "",
        };
        start -= taken.Length > 0 ? taken.Length + 3 : 0;
        return taken.Length > 0;
    }

    private int BackWhile(int from, Func<char, bool> wanted)
    {
        while (from > begin && wanted(text[from - 1]))
        {
            from--;
        }

        return from;
    }

    private int AfterDots(int end)
    {
        while (end < text.Length && text[end] == '.')
        {
            end++;
        }

        return end;
    }

    private int LastDot(int end)
    {
        while (text[end - 1] != '.')
        {
            end--;
        }

        return end;
    }

    // Halves of surrogate pairs pass: no blank and no punctuation lies beyond the first plane.
    private static bool IsWide(char c) => char.IsSurrogate(c) || TextScan.IsAddress(c);

    private static bool IsDomain(char c) => c < 0xC0 ? c is '.' or '-' or '~' || TextScan.IsName(c) : IsWide(c);

    private static bool IsUser(char c) =>
        !"\n/[]{}()'`<>\"@\u00AB\u00BB".Contains(c, StringComparison.Ordinal) && IsWide(c);

    private static bool IsPath(char c) => char.IsSurrogate(c) || TextScan.IsPath(c);

    private static bool IsScheme(char c) =>
        c < 0x80 ? char.IsAsciiLetterOrDigit(c) || c is '+' or '-' : char.IsSurrogate(c) || !TextScan.IsBlank(c);
}
