using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace DigestBot.Parsing;

/// <summary>Which addresses become links: those that Telegram keeps and that cannot harm who taps them.</summary>
internal static class LinkTarget
{
    private static readonly HashSet<string> Schemes =
    [
        Uri.UriSchemeHttp,
        Uri.UriSchemeHttps,
        Uri.UriSchemeMailto,
        "tg",
    ];
    private static readonly SearchValues<char> Controls = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(code => (char)code),
    ]);

    /// <summary>Characters of an address; longer ones are opened by few browsers and by no button of Telegram's.</summary>
    private const int MaxLength = 2048;

    /// <summary>Reads an address as it stands in the text; one without a scheme (<c>//host/path</c>) is https.</summary>
    /// <param name="baseUrl">What a relative address starts from; null where it leads nowhere.</param>
    public static bool TryRead(string? address, Uri? baseUrl, [NotNullWhen(true)] out Uri? target)
    {
        address = address?.Trim() ?? "";
        if (address.StartsWith("//", StringComparison.Ordinal))
        {
            address = Uri.UriSchemeHttps + ":" + address;
        }

        target = null;
        return address.Length <= MaxLength
            && TryCreate(address, baseUrl, out target)
            && Schemes.Contains(target.Scheme)
            && !address.AsSpan().ContainsAny(Controls)
            && (!IsWeb(target) || HasHost(target));
    }

    /// <summary>Whether its host is one that has a name for machines too: an accent alone has none.</summary>
    private static bool HasHost(Uri target)
    {
        try
        {
            return target.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    /// <summary>A place in the same document (<c>#part</c>) is nowhere: whose document it is, nobody says.</summary>
    private static bool TryCreate(string address, Uri? baseUrl, [NotNullWhen(true)] out Uri? target) =>
        baseUrl is null || address is "" or ['#', ..]
            ? Uri.TryCreate(address, UriKind.Absolute, out target)
            : Uri.TryCreate(baseUrl, address, out target);

    /// <summary>Whether it is a page on the web: what a story's source is.</summary>
    public static bool IsWeb(Uri target) => target.Scheme == Uri.UriSchemeHttp || target.Scheme == Uri.UriSchemeHttps;
}
