using LocalTelegram.Faults;

namespace LocalTelegram.Control;

/// <summary>Where the calls under <c>/local/</c> live.</summary>
internal static class ControlEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var local = app.MapGroup("/local").AddEndpointFilter<LoopbackOnly>().WithTags("local");
        local.MapPost("/chats", (ControlApi api, HttpContext http, Gate gate) => gate.Do<NewChat>(http, api.AddChat));
        local.MapPut(
            "/chats/{chat}/members",
            (string chat, ControlApi api, HttpContext http, Gate gate) =>
                gate.Do<NewMembership>(http, wanted => api.SetMembership(chat, wanted))
        );
        local.MapGet(
            "/chats/{chat}/messages",
            (string chat, string? bot, ControlApi api, Gate gate) => gate.Do(() => api.Messages(chat, bot))
        );
        local.MapPut(
            "/chats/{chat}/read",
            (string chat, ControlApi api, HttpContext http, Gate gate) =>
                gate.Do<ReadMark>(http, mark => api.MarkRead(chat, mark))
        );
        local.MapPost(
            "/people",
            (ControlApi api, HttpContext http, Gate gate) => gate.Do<NewPerson>(http, api.AddPerson)
        );
        local.MapPost(
            "/people/{id:long}/block",
            (long id, string? bot, ControlApi api, Gate gate) => gate.Do(() => api.SetBlocked(id, true, bot))
        );
        local.MapPost(
            "/people/{id:long}/unblock",
            (long id, string? bot, ControlApi api, Gate gate) => gate.Do(() => api.SetBlocked(id, false, bot))
        );
        local.MapPost(
            "/people/{id:long}/deactivate",
            (long id, ControlApi api, Gate gate) => gate.Do(() => api.Deactivate(id))
        );
        local.MapPost(
            "/subscribers",
            (ControlApi api, HttpContext http, Gate gate) => gate.Do<NewSubscribers>(http, api.AddSubscribers)
        );
        local.MapPost("/bots", (ControlApi api, HttpContext http, Gate gate) => gate.Do<NewBot>(http, api.AddBot));
        local.MapPost("/bots/{id:long}/revoke", (long id, ControlApi api, Gate gate) => gate.Do(() => api.Revoke(id)));
        local.MapPost(
            "/messages",
            (ControlApi api, HttpContext http, Gate gate) => gate.Do<NewMessage>(http, api.Speak)
        );
        local.MapPost("/presses", (ControlApi api, HttpContext http, Gate gate) => gate.Do<NewPress>(http, api.Press));
        local.MapPost(
            "/inline_queries",
            (ControlApi api, HttpContext http, Gate gate) => gate.Do<NewInlineQuery>(http, api.AskInline)
        );
        local.MapGet(
            "/inline_queries/{id}",
            (string id, ControlApi api, Gate gate) => gate.Do(() => api.InlineAnswer(id))
        );
        local.MapPost(
            "/inline_choices",
            (ControlApi api, HttpContext http, Gate gate) => gate.Do<NewInlineChoice>(http, api.ChooseInline)
        );
        local.MapGet(
            "/files/{**path}",
            (string path, ControlApi api, Gate gate) => gate.Write(() => FileOf(api, path))
        );
        local.MapPut(
            "/pacing",
            (Weather weather, HttpContext http, Gate gate) => gate.Do<PacingRequest>(http, weather.SetPacing)
        );
        local.MapPost(
            "/faults",
            (Weather weather, HttpContext http, Gate gate) => gate.Do<Fault>(http, weather.AddFault)
        );
        local.MapDelete("/faults", (Weather weather, Gate gate) => gate.Do(weather.ClearFaults));
        local.MapPost("/reset", (ControlApi api, Gate gate) => gate.Do(api.Reset));
        local.MapGet("/state", (ControlApi api, Gate gate) => gate.Do(api.State));
        local.MapGet("/events", (EventStream stream, HttpContext http) => stream.WriteAsync(http));
    }

    private static IResult FileOf(ControlApi api, string path) =>
        api.FindFile(path) is { } file
            ? Results.Bytes(file.Content, file.MimeType ?? "application/octet-stream")
            : Results.Problem($"There is no file {path}.", statusCode: 404);
}
