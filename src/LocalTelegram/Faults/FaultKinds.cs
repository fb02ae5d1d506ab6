namespace LocalTelegram.Faults;

/// <summary>What can go wrong.</summary>
internal static class FaultKinds
{
    /// <summary>400: the content is refused.</summary>
    public const string Refused = "400";

    /// <summary>401: the token is taken no more, though it was not revoked.</summary>
    public const string Unauthorized = "401";

    /// <summary>429 with <c>retry_after</c>.</summary>
    public const string TooManyRequests = "429";

    /// <summary>500 as JSON.</summary>
    public const string ServerError = "500";

    /// <summary>502 with a page of HTML, as a proxy in front of Telegram answers.</summary>
    public const string BadGateway = "502";

    /// <summary>The connection breaks before anything is done.</summary>
    public const string LostRequest = "lost_request";

    /// <summary>It is done, and the connection breaks before the answer.</summary>
    public const string LostReply = "lost_reply";

    /// <summary>The answer comes late.</summary>
    public const string Delay = "delay";

    public static IReadOnlyList<string> All { get; } =
    [Refused, Unauthorized, TooManyRequests, ServerError, BadGateway, LostRequest, LostReply, Delay];
}
