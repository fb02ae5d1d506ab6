using LocalTelegram.Wire;

namespace LocalTelegram.Api;

/// <summary>A refusal in Telegram's own words, thrown by whoever finds the fault and written out by the endpoint.</summary>
/// <param name="code">The HTTP status, also the answer's <c>error_code</c>.</param>
/// <param name="description">The whole text, its prefix included.</param>
/// <param name="parameters">What a machine can act on, if anything.</param>
internal sealed class ApiException(int code, string description, ResponseParameters? parameters = null)
    : Exception(description)
{
    public int Code => code;

    public ResponseParameters? Parameters => parameters;

    /// <summary>400. The official server puts the first letter of TDLib's text in lower case behind its prefix.</summary>
    public static ApiException BadRequest(string reason) => new(400, "Bad Request: " + Uncapitalised(reason));

    public static ApiException Forbidden(string reason) => new(403, "Forbidden: " + reason);

    public static ApiException Conflict(string reason) => new(409, "Conflict: " + reason);

    public static ApiException NotFound() => new(404, "Not Found");

    public static ApiException Unauthorized() => new(401, "Unauthorized");

    /// <summary>429.</summary>
    /// <param name="seconds">How long to be quiet.</param>
    public static ApiException TooManyRequests(int seconds) =>
        new(429, $"Too Many Requests: retry after {seconds}", new ResponseParameters { RetryAfter = seconds });

    // A name written wholly in capitals, such as MESSAGE_TOO_LONG, stays as it is.
    private static string Uncapitalised(string text) =>
        text.Length > 1 && char.IsAsciiLetterUpper(text[0]) && !char.IsAsciiLetterUpper(text[1])
            ? char.ToLowerInvariant(text[0]) + text[1..]
            : text;
}
