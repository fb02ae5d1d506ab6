using System.Text;

namespace DigestBot.Rendering.Markup;

/// <summary>
/// Which addresses Telegram keeps as links. The others it drops without a word: a host without a dot,
/// <c>mailto:</c> (which becomes <c>http://mailto:</c>), <c>tel:</c>, <c>javascript:</c>, anything relative.
/// </summary>
internal static class LinkTarget
{
    public static bool CanBeLinked(Uri target) =>
        target.IsAbsoluteUri
        && target.Scheme switch
        {
            "http" or "https" => target.HostNameType == UriHostNameType.IPv6 || target.IdnHost.Contains('.'),
            "tg" => true,
            _ => false,
        }
        && Encoding.UTF8.GetByteCount(Escaping.Attribute(target.AbsoluteUri)) <= TelegramLimits.Address;

    /// <summary>Whether a picture can be shown from there: Telegram fetches over http and https alone.</summary>
    public static bool CanBeShown(Uri source) => CanBeLinked(source) && source.Scheme is ("http" or "https");

    /// <summary>The address as it is written out where it cannot be linked.</summary>
    public static string WrittenOut(Uri target) =>
        target is { IsAbsoluteUri: true, Scheme: "mailto" }
            ? target.GetComponents(UriComponents.UserInfo | UriComponents.Host, UriFormat.Unescaped)
            : target.OriginalString;
}
