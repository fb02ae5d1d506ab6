using System.Net.Sockets;
using Telegram.Bot.Exceptions;

namespace DigestBot.Telegram;

/// <summary>The one place where Telegram's errors get their meaning.</summary>
internal static class OutcomeTranslation
{
    /// <summary>Where Telegram forgets to say how long, this long.</summary>
    private static readonly TimeSpan UnstatedWait = TimeSpan.FromSeconds(5);

    public static Outcome Of(Exception error) =>
        error switch
        {
            ApiRequestException api => Of(api),
            // A server that answers, though not with the Bot API's JSON, may have done its work before it failed.
            RequestException { HttpStatusCode: { } status } => new Outcome.Unknown($"HTTP {(int)status}"),
            RequestException { InnerException: HttpRequestException inner } when NeverLeft(inner) => new Outcome.Failed(
                InWords(inner.HttpRequestError)
            ),
            RequestException or HttpRequestException or OperationCanceledException or IOException =>
                new Outcome.Unknown((error.InnerException ?? error).GetType().Name) { MayStillArrive = true },
            _ => throw new InvalidOperationException("Not an error of Telegram's.", error),
        };

    /// <summary>What the refusal of an edit says of the message.</summary>
    public static ProbeOutcome OfProbe(string refusal)
    {
        return Says("message is not modified") ? new ProbeOutcome.ThisOne()
            : Says("message can't be edited") ? new ProbeOutcome.Anothers()
            : Says("message to edit not found") || Says("MESSAGE_ID_INVALID") ? new ProbeOutcome.NotThere()
            : new ProbeOutcome.Hindered(new Outcome.Refused(refusal));

        bool Says(string text) => refusal.Contains(text, StringComparison.Ordinal);
    }

    /// <summary>
    /// What became of an edit or a deletion: where the message is already as it should be, it was done before; and
    /// where nobody knows, it can simply be done again.
    /// </summary>
    public static Outcome OfRepeatable(Outcome outcome, int messageId) =>
        outcome switch
        {
            Outcome.Refused { Reason: var reason }
                when reason.Contains("message is not modified", StringComparison.Ordinal)
                    || reason.Contains("message to delete not found", StringComparison.Ordinal) => new Outcome.Sent(
                messageId
            ),
            Outcome.Unknown { Reason: var reason } => new Outcome.Failed(reason)
            {
                MayStillArrive = outcome.MayStillArrive,
            },
            _ => outcome,
        };

    private static Outcome Of(ApiRequestException error) =>
        error.ErrorCode switch
        {
            429 => new Outcome.RetryAfter(
                error.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : UnstatedWait
            ),
            401 or 404 => new Outcome.Unauthorized(),
            403 => new Outcome.Gone(error.Message),
            400 when error.Parameters?.MigrateToChatId is { } chat => new Outcome.Migrated(chat),
            400 when error.Message.Contains("chat not found", StringComparison.Ordinal) => new Outcome.Gone(
                error.Message
            ),
            // It may have been done before something broke.
            >= 500 => new Outcome.Unknown(error.Message),
            _ => new Outcome.Refused(error.Message),
        };

    private static string InWords(HttpRequestError error) =>
        error switch
        {
            HttpRequestError.NameResolutionError => "the name of its server was not found",
            HttpRequestError.SecureConnectionError => "no secure connection to its server came about",
            _ => "no connection to its server came about",
        };

    /// <summary>Whether it is certain that no byte of the request reached the server.</summary>
    private static bool NeverLeft(HttpRequestException error) =>
        error.HttpRequestError
            is HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
        || error.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused };
}
