using LocalTelegram.Api;

namespace LocalTelegram.Faults;

/// <summary>The Bot API with the faults that are set in front of it.</summary>
internal sealed class FaultyEndpoint(BotApiEndpoint endpoint, FaultList faults, TimeProvider clock)
{
    private const string GatewayPage =
        "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n";

    public async Task<IResult> HandleAsync(string token, string method, HttpContext http)
    {
        var fault = faults.Strike(method);
        switch (fault?.Kind)
        {
            case FaultKinds.Refused:
                return BotApiEndpoint.Refuse(ApiException.BadRequest("the content is refused"));
            case FaultKinds.Unauthorized:
                return BotApiEndpoint.Refuse(ApiException.Unauthorized());
            case FaultKinds.TooManyRequests:
                return BotApiEndpoint.Refuse(ApiException.TooManyRequests(fault.RetryAfter));
            case FaultKinds.ServerError:
                return BotApiEndpoint.Refuse(new ApiException(500, "Internal Server Error"));
            case FaultKinds.BadGateway:
                return Results.Content(GatewayPage, "text/html", statusCode: StatusCodes.Status502BadGateway);
            case FaultKinds.LostRequest:
                http.Abort();
                return Results.Empty;
            case FaultKinds.LostReply:
                await endpoint.HandleAsync(token, method, http);
                http.Abort();
                return Results.Empty;
            case FaultKinds.Delay:
                await Task.Delay(TimeSpan.FromSeconds(fault.Seconds), clock, http.RequestAborted);
                break;
        }

        return await endpoint.HandleAsync(token, method, http);
    }
}
